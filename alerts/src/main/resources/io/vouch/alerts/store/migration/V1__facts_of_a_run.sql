-- Facts are keyed by run, so that several runs share a server and a repeated run meets its own rows.
create table document (
    run_id         text    not null,
    document_id    text    not null,
    deal           text    not null,
    name           text    not null,
    outcome        text    not null,
    reason_code    text    not null,
    reason_message text    not null,
    type           text    not null,
    pages          integer not null,
    ocr_pages      integer not null,
    line           text    not null,
    primary key (run_id, document_id)
);

create table alert (
    run_id        text    not null,
    alert_id      text    not null,
    deal          text    not null,
    check_id      text    not null,
    severity_rank integer not null,
    line          text    not null,
    primary key (run_id, alert_id)
);

create table coverage (
    run_id      text    not null,
    deal        text    not null,
    check_id    text    not null,
    result      text    not null,
    result_rank integer not null,
    reason      text    not null,
    primary key (run_id, deal, check_id, result, reason)
);
