-- The submission that a paper came with: how a submitted file finds its answer, members of archives included. Papers are found
-- again from the log, so rows from before this column need none.
alter table paper add column sequence bigint not null default 0;
create index paper_by_submission on paper (tenant, sequence);

-- The bytes that a paper is; empty if they could not be read.
alter table paper add column sha256 text not null default '';
