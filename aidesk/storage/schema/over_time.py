"""Step 2, money over time: reissues, recoveries, reversals, cases, seals, papers.

``runs``, ``payments``, ``line_results``, ``transfers`` and ``expenditures`` are made
anew, since SQLite cannot change what a column may hold.  ``undoing`` has a row only
while an act is being undone; the guards then let go of what that act had written.
"""

from __future__ import annotations

from typing import Final

from aidesk.storage.schema.issued import ISSUED
from aidesk.storage.schema.one_off import ONE_OFF
from aidesk.storage.schema.seals import SEALS

_MONTH: Final = "glob '20*' and {0} is strftime('%Y-%m', {0} || '-01')"
_AMOUNT: Final = "(amount > 0 and amount < 10000000000000)"
# an entry that reverses another one takes its amount off again
_ENTRY: Final = """(amount between -9999999999999 and 9999999999999
        and (amount > 0) = (reverses is null) and amount <> 0)"""

_RUNS: Final = f"""
create table undoing (
    act integer primary key
) strict;

drop trigger enrolments_kept;

create table runs_2 (
    id integer primary key,
    programme text not null references programmes on delete restrict,
    kind text not null check (kind in ('regular', 'back_pay', 'price_subsidy',
        'festival', 'one_off', 'reissue')),
    month text not null check (month {_MONTH.format("month")}),
    batch integer not null check (batch > 0),
    state text not null check (state in ('draft', 'approved', 'sent', 'settled')),
    fund_id integer not null references funds on delete restrict,
    line_count integer not null check (line_count > 0),
    total integer not null check (total > 0),
    list_sha256 text not null check (length(list_sha256) = 64),
    key text not null unique,
    made_on text not null check (made_on is date(made_on, '+0 days')),
    approved_on text check (approved_on is date(approved_on, '+0 days')),
    sent_on text check (sent_on is date(sent_on, '+0 days')),
    settled_on text check (settled_on is date(settled_on, '+0 days')),
    unique (programme, kind, month, batch)
) strict;
insert into runs_2 select * from runs;

create table payments_2 (
    id integer primary key,
    run_id integer not null references runs_2 on delete restrict,
    line integer not null check (line > 0),
    enrolment_id integer not null references enrolments on delete restrict,
    programme text not null,
    kind text not null,
    month text not null check (month {_MONTH.format("month")}),
    purpose text not null check (purpose in
        ('grant', 'supplement', 'basic', 'care', 'price_subsidy', 'festival')),
    grade text not null,
    amount integer not null check {_AMOUNT},
    persons integer not null check (persons > 0),
    standard integer not null check (standard >= 0),
    income integer not null check (income >= 0),
    explanation text not null,
    name text not null,
    resident_id text not null,
    household_number text not null,
    community text not null,
    holder text not null,
    bank text not null,
    account text not null,
    fund_id integer not null references funds on delete restrict,
    reissue_of integer references payments_2 on delete restrict,
    check ((kind = 'reissue') = (reissue_of is not null))
) strict;
insert into payments_2 select *, null from payments;

create table line_results_2 (
    run_id integer not null references runs_2 on delete restrict,
    line integer not null,
    result text not null check (result in ('paid', 'returned')),
    on_day text not null check (on_day is date(on_day, '+0 days')),
    reason text not null,
    primary key (run_id, line)
) strict, without rowid;
insert into line_results_2 select * from line_results;

drop table line_results;
drop table payments;
drop table runs;
alter table runs_2 rename to runs;
alter table payments_2 rename to payments;
alter table line_results_2 rename to line_results;

create unique index runs_regular_once on runs (programme, month)
    where kind = 'regular';
create index payments_of_run on payments (run_id, line);
create unique index payments_regular_once
    on payments (enrolment_id, month, purpose) where kind = 'regular';
create unique index payments_once_in_run
    on payments (run_id, enrolment_id, month, purpose)
    where kind not in ('regular', 'reissue');
create index payments_of_enrolment on payments (enrolment_id, month, amount);
create unique index payments_reissued_once on payments (reissue_of)
    where reissue_of is not null;

create trigger enrolments_kept before update on enrolments
when (new.programme, new.household_id, new.person_id, new.since)
    is not (old.programme, old.household_id, old.person_id, old.since)
    and exists (select 1 from payments where enrolment_id = old.id)
begin select raise(abort, 'an enrolment that was paid keeps its facts'); end;
"""

_RECOVERIES: Final = f"""
create table return_decisions (
    run_id integer not null references runs on delete restrict,
    line integer not null,
    decision text not null check (decision in ('retry', 'given_up')),
    reason text not null check (reason <> ''),
    on_day text not null check (on_day is date(on_day, '+0 days')),
    primary key (run_id, line)
) strict, without rowid;

create table recovery_entries (
    id integer primary key,
    enrolment_id integer not null references enrolments on delete restrict,
    month text not null check (month {_MONTH.format("month")}),
    purpose text not null check (purpose in
        ('grant', 'supplement', 'basic', 'care', 'price_subsidy', 'festival')),
    kind text not null check (kind in
        ('due', 'reduced', 'received', 'written_off', 'withheld')),
    amount integer not null check {_ENTRY},
    on_day text not null check (on_day is date(on_day, '+0 days')),
    fund_id integer not null references funds on delete restrict,
    reason text not null,
    run_id integer references runs on delete restrict,
    line integer,
    reverses integer unique references recovery_entries on delete restrict,
    check ((kind = 'withheld') = (run_id is not null)),
    check ((kind = 'withheld') = (line is not null)),
    check (kind in ('received', 'written_off') or reverses is null),
    check (kind <> 'written_off' or reason <> '')
) strict;
create index recovery_entries_of_enrolment
    on recovery_entries (enrolment_id, month, purpose);
create index recovery_entries_of_run on recovery_entries (run_id, line);
create index recovery_entries_of_fund on recovery_entries (fund_id, kind, amount);

create table withholding_orders (
    enrolment_id integer primary key references enrolments on delete restrict,
    payer_id integer not null references enrolments on delete restrict,
    monthly integer not null check (monthly > 0 and monthly < 10000000000000),
    since text not null check (since {_MONTH.format("since")})
) strict;

create trigger payments_never_change before update on payments
begin select raise(abort, 'payments never change'); end;
create trigger payments_leave_with_draft before delete on payments
when exists (select 1 from runs where id = old.run_id
    and state not in ('draft', 'approved'))
begin select raise(abort, 'sent payments stay'); end;

-- these guards look after the row: before it, SQLite would first copy all its columns
create trigger payments_into_draft after insert on payments
when not exists (
    select 1 from runs where id = new.run_id and kind = new.kind
      and fund_id = new.fund_id
      and (state = 'draft' or exists (select 1 from undoing))
)
begin select raise(abort, 'payments are added to a draft of their kind and fund'); end;

create trigger payments_in_enrolment after insert on payments
when new.kind <> 'reissue' and not exists (
    select 1 from enrolments where id = new.enrolment_id
      and programme = new.programme
      and since <= new.month and coalesce(until, '2099-12') >= new.month
) and not exists (
    select 1 from recovery_entries where new.kind = 'back_pay'
      and kind in ('received', 'withheld')
      and enrolment_id = new.enrolment_id and month = new.month
      and purpose = new.purpose
) and not exists (select 1 from undoing)
begin select raise(abort, 'a payment lies in a month of its enrolment'); end;

create trigger payments_to_the_living after insert on payments
when exists (
    select 1 from enrolments as e join persons as p on p.id = e.person_id
    where e.id = new.enrolment_id and substr(p.died_on, 1, 7) < new.month
) and not exists (select 1 from undoing)
begin select raise(abort, 'the dead are not paid for later months'); end;

create trigger payments_only_once after insert on payments
when new.kind = 'one_off' and exists (
    select 1 from payments as p
    where p.enrolment_id = new.enrolment_id and p.month = new.month
      and p.purpose = new.purpose and p.kind = new.kind and p.id <> new.id
)
begin select raise(abort, 'a payment is made once'); end;

create trigger payments_reissue_what_came_back after insert on payments
when new.kind = 'reissue' and not exists (
    select 1 from payments as p join line_results as r
        on r.run_id = p.run_id and r.line = p.line and r.result = 'returned'
    where p.id = new.reissue_of and p.enrolment_id = new.enrolment_id
      and p.programme = new.programme and p.month = new.month
      and p.purpose = new.purpose and p.amount >= new.amount
      and not exists (select 1 from return_decisions as d where d.run_id = p.run_id
        and d.line = p.line and d.decision = 'given_up')
)
begin select raise(abort, 'only what came back and was not given up is reissued'); end;

create trigger runs_start_as_draft before insert on runs
when not exists (select 1 from undoing) and (
    new.state <> 'draft' or new.approved_on is not null
    or new.sent_on is not null or new.settled_on is not null
    or not exists (select 1 from funds where id = new.fund_id
        and programme = new.programme))
begin select raise(abort, 'a run starts as a draft on its own fund'); end;

create trigger runs_only_go_forward before update on runs
when (new.id, new.programme, new.kind, new.month, new.batch, new.fund_id,
        new.line_count, new.total, new.list_sha256, new.key, new.made_on)
    is not (old.id, old.programme, old.kind, old.month, old.batch,
        old.fund_id, old.line_count, old.total, old.list_sha256, old.key, old.made_on)
    or not (
        (old.state = 'draft' and new.state = 'approved'
            and new.approved_on >= old.made_on
            and new.sent_on is null and new.settled_on is null)
        or (old.state = 'approved' and new.state = 'sent'
            and new.approved_on is old.approved_on
            and new.sent_on >= old.approved_on and new.settled_on is null)
        or (old.state = 'sent' and new.state = 'settled'
            and new.approved_on is old.approved_on and new.sent_on is old.sent_on
            and new.settled_on >= old.sent_on)
        or (old.state = 'approved' and new.state = 'draft'
            and exists (select 1 from undoing))
        or (old.state = 'settled' and new.state = 'sent'
            and exists (select 1 from undoing))
    )
begin select raise(abort, 'a run only goes forward and keeps its facts'); end;

create trigger runs_add_up before update on runs
when new.total <> (select coalesce(sum(amount), 0) from payments where run_id = new.id)
        - (select coalesce(sum(amount), 0) from recovery_entries where run_id = new.id)
    or new.line_count <> (select count(distinct line) from payments
        where run_id = new.id)
begin select raise(abort, 'a run is the sum of its payments'); end;

create trigger runs_sent_stay before delete on runs
when old.state not in ('draft', 'approved')
begin select raise(abort, 'a sent run stays'); end;

create trigger runs_settle_when_answered before update on runs
when new.state = 'settled' and exists (
    select 1 from payments as p where p.run_id = new.id and not exists (
        select 1 from line_results as r where r.run_id = p.run_id and r.line = p.line))
begin select raise(abort, 'a run is settled when each line is answered'); end;

create trigger line_results_of_sent before insert on line_results
when not exists (select 1 from runs where id = new.run_id and state = 'sent')
    or not exists (select 1 from payments where run_id = new.run_id
        and line = new.line)
begin select raise(abort, 'the bank answers for lines of a sent run'); end;
create trigger line_results_never_change before update on line_results
begin select raise(abort, 'results never change'); end;
create trigger line_results_stay before delete on line_results
when not exists (select 1 from undoing)
begin select raise(abort, 'results stay'); end;

create trigger return_decisions_of_returned before insert on return_decisions
when not exists (select 1 from line_results where run_id = new.run_id
        and line = new.line and result = 'returned')
    or not exists (select 1 from payments as p
        where p.run_id = new.run_id and p.line = new.line and not exists
            (select 1 from payments as q where q.reissue_of = p.id))
begin select raise(abort, 'what came back and was not reissued is decided'); end;
create trigger return_decisions_kept before update on return_decisions
when old.decision = 'given_up' and not exists (select 1 from undoing)
begin select raise(abort, 'what was given up stays so'); end;
create trigger return_decisions_stay before delete on return_decisions
when not exists (select 1 from undoing)
begin select raise(abort, 'decisions stay'); end;

create trigger recoveries_never_below_zero before insert on recovery_entries
when new.kind <> 'due' and new.amount > (
    select coalesce(sum(case when e.kind = 'due' then e.amount
        when r.result = 'returned' then 0 else -e.amount end), 0)
    from recovery_entries as e
    left join line_results as r on r.run_id = e.run_id and r.line = e.line
    where e.enrolment_id = new.enrolment_id and e.month = new.month
      and e.purpose = new.purpose)
begin select raise(abort, 'no more is recovered than is due'); end;

create trigger recoveries_reverse_once before insert on recovery_entries
when new.reverses is not null and not exists (
    select 1 from recovery_entries as e where e.id = new.reverses
      and e.reverses is null and e.enrolment_id = new.enrolment_id
      and e.month = new.month and e.purpose = new.purpose and e.kind = new.kind
      and e.amount = -new.amount
      and (select programme from funds where id = e.fund_id)
        = (select programme from funds where id = new.fund_id))
begin select raise(abort, 'a reversal takes one entry back'); end;

create trigger recoveries_withheld_in_draft before insert on recovery_entries
when new.kind = 'withheld' and not exists (
    select 1 from runs as r join payments as p on p.run_id = r.id
    where r.id = new.run_id and p.line = new.line
      and (r.state = 'draft' or exists (select 1 from undoing)))
begin select raise(abort, 'money is withheld on lines of a draft'); end;

create trigger recoveries_never_change before update on recovery_entries
begin select raise(abort, 'entries never change'); end;
create trigger recoveries_stay before delete on recovery_entries
when not exists (select 1 from undoing) and not exists (
    select 1 from runs where id = old.run_id and state in ('draft', 'approved'))
begin select raise(abort, 'entries stay'); end;
"""

_FUNDS: Final = f"""
create table transfers_2 (
    id integer primary key,
    fund_id integer not null references funds on delete restrict,
    cause text not null check (cause in ('allotted', 'arrived', 'carried_in',
        'moved_in', 'moved_out', 'handed_back')),
    source text not null check (source in ('central', 'provincial', 'municipal',
        'district', 'lottery', 'donation', 'interest', 'carried', 'base')),
    amount integer not null check {_ENTRY},
    on_day text not null check (on_day is date(on_day, '+0 days')),
    document text not null,
    note text not null,
    reverses integer unique references transfers_2 on delete restrict,
    moved_with integer unique references transfers_2 on delete restrict,
    check ((moved_with is null) = (cause <> 'moved_in'))
) strict;
insert into transfers_2 select *, null, null from transfers;
drop table transfers;
alter table transfers_2 rename to transfers;
create index transfers_of_fund on transfers (fund_id, cause, source, amount);

create table expenditures_2 (
    id integer primary key,
    fund_id integer not null references funds on delete restrict,
    amount integer not null check {_ENTRY},
    on_day text not null check (on_day is date(on_day, '+0 days')),
    purpose text not null check (purpose <> ''),
    document text not null,
    supplier text not null,
    reverses integer unique references expenditures_2 on delete restrict
) strict;
insert into expenditures_2 select *, null from expenditures;
drop table expenditures;
alter table expenditures_2 rename to expenditures;
create index expenditures_of_fund on expenditures (fund_id, amount);

create trigger transfers_carried_in_once before insert on transfers
when new.cause = 'carried_in' and new.reverses is null
    and not exists (select 1 from undoing)
    and 0 < (select coalesce(sum(amount), 0) from transfers
        where fund_id = new.fund_id and cause = 'carried_in'
          and source = new.source)
begin select raise(abort, 'money is carried in once'); end;
create trigger transfers_reverse_once before insert on transfers
when new.reverses is not null and not exists (
    select 1 from transfers as t where t.id = new.reverses and t.reverses is null
      and t.fund_id = new.fund_id and t.cause = new.cause
      and t.source = new.source and t.amount = -new.amount)
begin select raise(abort, 'a reversal takes one entry back'); end;
create trigger transfers_moved_as_pair before insert on transfers
when new.cause = 'moved_in' and not exists (
    select 1 from transfers as t join funds as f on f.id = t.fund_id
    join funds as g on g.id = new.fund_id
    where t.id = new.moved_with and t.cause = 'moved_out' and t.amount = new.amount
      and f.year = g.year and f.programme <> g.programme)
begin select raise(abort, 'what is moved in was moved out elsewhere'); end;
create trigger transfers_never_change before update on transfers
begin select raise(abort, 'transfers never change'); end;
create trigger transfers_stay before delete on transfers
when not exists (select 1 from undoing)
begin select raise(abort, 'transfers stay'); end;

create trigger expenditures_reverse_once before insert on expenditures
when new.reverses is not null and not exists (
    select 1 from expenditures as e where e.id = new.reverses and e.reverses is null
      and e.fund_id = new.fund_id and e.amount = -new.amount)
begin select raise(abort, 'a reversal takes one entry back'); end;
create trigger expenditures_never_change before update on expenditures
begin select raise(abort, 'expenditures never change'); end;
create trigger expenditures_stay before delete on expenditures
when not exists (select 1 from undoing)
begin select raise(abort, 'expenditures stay'); end;
"""

OVER_TIME: Final = _RUNS + _RECOVERIES + ONE_OFF + _FUNDS + SEALS + ISSUED
