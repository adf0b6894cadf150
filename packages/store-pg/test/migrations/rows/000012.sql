update stat set accepted_at = null, ignored_at = '2024-06-02T00:00:00Z' where header is not null;
