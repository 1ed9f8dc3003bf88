-- Who signs in at an organisation's own identity provider: the provider and its name for the person, which it never gives to
-- another. The name that people see may change hands; this does not.
alter table person add column external_subject text unique;
