-- The queue's page chooses its rows from an index alone; only the rows that it shows are looked up.
drop index alert_work_live;
create index alert_work_live on alert_work (tenant, severity_rank, due_at, alert_id)
    include (state, assignee, lease_until, snoozed_until, raised_at)
    where state in ('OPEN', 'IN_REVIEW', 'ESCALATED', 'AWAITING_SECOND');
drop index alert_work_deadline;
create index alert_work_deadline on alert_work (tenant, due_at, alert_id)
    include (state, severity_rank, assignee, lease_until, snoozed_until, raised_at)
    where state in ('OPEN', 'IN_REVIEW', 'ESCALATED', 'AWAITING_SECOND');
create index alert_work_newest_live on alert_work (tenant, raised_at desc, alert_id)
    include (state, severity_rank, due_at, assignee, lease_until, snoozed_until)
    where state in ('OPEN', 'IN_REVIEW', 'ESCALATED', 'AWAITING_SECOND');

-- Filters on the facts find their alerts without looking at the facts, which are long.
drop index raised_alert_by_check;
create index raised_alert_by_check on raised_alert (tenant, check_id, raised_at desc) include (alert_id);
create index raised_alert_by_amount on raised_alert (tenant, amount) include (alert_id);
create index raised_alert_by_score on raised_alert (tenant, score) include (alert_id);
create index raised_alert_by_currency on raised_alert (tenant, currency, alert_id);

-- Chinese is searched by words of two characters, of which trigrams know nothing. Past a thousand characters nobody searches.
create function chinese_pairs(words text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct pair), '{}')
    from (select substr(words, place, 2) as pair from generate_series(1, least(length(words), 1000) - 1) place) every
    where pair ~ '^[\u2e80-\u9fff\uf900-\ufaff]{2}$'
$$;
create index raised_alert_chinese on raised_alert using gin (chinese_pairs(searched));

-- The list of all papers in its order.
create index paper_listed on paper (tenant, deal collate "C", name collate "C", document_id);
