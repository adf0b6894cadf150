insert into house (state, move_id, other, since) values ('open', '0b5c1f0e-6a3d-4a59-9d52-1f2a3b4c5d6e', 'postgres://db.example:5432/stats', '2026-01-02 03:04:05+00');
