-- The running job reads corrections in the order of their numbers, so they must become visible in it: one writer at a time. The
-- lock is taken before the row gets its number; "vouch" and 3.
create function correction_in_line() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(x'766f75636803'::bigint);
    return null;
end $$;

create trigger correction_in_line before insert on correction
    for each statement execute function correction_in_line();

create function correction_told() returns trigger language plpgsql as $$
begin
    notify vouch_corrections;
    return null;
end $$;

create trigger correction_told after insert on correction
    for each statement execute function correction_told();

create index correction_by_paper on correction (tenant, deal, document_id, correction_id);
