-- A group's agents are shown on its own boards alone, until its administrators say otherwise. Known groups stay as they are.

alter table chat alter column privacy set default 'soft';
