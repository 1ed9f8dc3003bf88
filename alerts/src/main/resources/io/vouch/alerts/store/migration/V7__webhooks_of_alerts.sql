-- Webhooks hear of an alert when it becomes somebody's work: minor findings, which are only shown beside others, have no work and
-- are not told. What the job does to an alert by itself is no decision.
create or replace function tell_of_decision() returns trigger language plpgsql as $$
begin
    if new.action in ('WITHDRAW', 'RAISE_AGAIN') then
        return null;
    end if;
    perform tell_webhooks(new.tenant, 'alert.decided', 'alert.decided:' || new.event_id,
        json_build_object('event', 'alert.decided', 'at', new.at, 'alert_id', new.alert_id, 'action', new.action,
            'from_state', new.from_state, 'state', new.to_state, 'disposition', new.disposition,
            'reason_code', new.reason_code, 'version', new.version));
    return null;
end $$;

create function tell_of_work() returns trigger language plpgsql as $$
declare
    alert record;
begin
    select deal, check_id, severity, title into alert from raised_alert a
    where a.tenant = new.tenant and a.alert_id = new.alert_id;
    if found then
        perform tell_webhooks(new.tenant, 'alert.raised', 'alert.raised:' || new.alert_id,
            json_build_object('event', 'alert.raised', 'at', new.raised_at, 'alert_id', new.alert_id, 'deal', alert.deal,
                'check', alert.check_id, 'severity', alert.severity, 'title', alert.title, 'due_at', new.due_at,
                'snoozed_until', new.snoozed_until));
    end if;
    return null;
end $$;

create trigger alert_work_tells after insert on alert_work
    for each row execute function tell_of_work();

create function tell_of_withdrawal() returns trigger language plpgsql as $$
begin
    if (new.withdrawn_at is null) = (old.withdrawn_at is null)
        or not exists (select from alert_work w where w.tenant = new.tenant and w.alert_id = new.alert_id) then
        return null;
    end if;
    if new.withdrawn_at is not null then
        perform tell_webhooks(new.tenant, 'alert.withdrawn', 'alert.withdrawn:' || new.alert_id || ':' || new.withdrawn_at,
            json_build_object('event', 'alert.withdrawn', 'at', new.withdrawn_at, 'alert_id', new.alert_id, 'deal', new.deal,
                'check', new.check_id, 'severity', new.severity, 'reason', new.withdrawn_reason));
    else
        perform tell_webhooks(new.tenant, 'alert.stands_again', 'alert.stands_again:' || new.alert_id || ':' || old.withdrawn_at,
            json_build_object('event', 'alert.stands_again', 'at', now(), 'alert_id', new.alert_id, 'deal', new.deal,
                'check', new.check_id, 'severity', new.severity));
    end if;
    return null;
end $$;

create trigger raised_alert_tells after update of withdrawn_at on raised_alert
    for each row execute function tell_of_withdrawal();
