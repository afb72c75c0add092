"""Step 1, money: funds, runs, payments and what the bank said; guarded by triggers."""

from __future__ import annotations

from typing import Final

MONEY: Final = """
create table funds (
    id integer primary key,
    programme text not null references programmes on delete restrict,
    year integer not null check (year between 2000 and 2099),
    unique (programme, year)
) strict;

create table transfers (
    id integer primary key,
    fund_id integer not null references funds on delete restrict,
    cause text not null check (cause in ('allotted', 'arrived', 'carried_in')),
    source text not null check (source in ('central', 'provincial', 'municipal',
        'district', 'lottery', 'donation', 'interest', 'carried', 'base')),
    amount integer not null check (amount > 0 and amount < 10000000000000),
    on_day text not null check (on_day is date(on_day, '+0 days')),
    document text not null,
    note text not null
) strict;
create index transfers_of_fund on transfers (fund_id, cause, source, amount);

create table expenditures (
    id integer primary key,
    fund_id integer not null references funds on delete restrict,
    amount integer not null check (amount > 0 and amount < 10000000000000),
    on_day text not null check (on_day is date(on_day, '+0 days')),
    purpose text not null check (purpose <> ''),
    document text not null,
    supplier text not null
) strict;
create index expenditures_of_fund on expenditures (fund_id, amount);

create table runs (
    id integer primary key,
    programme text not null references programmes on delete restrict,
    kind text not null check (kind in
        ('regular', 'back_pay', 'price_subsidy', 'festival', 'one_off')),
    month text not null check (month glob '20*'
        and month is strftime('%Y-%m', month || '-01')),
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
create unique index runs_regular_once on runs (programme, month)
    where kind = 'regular';

create table payments (
    id integer primary key,
    run_id integer not null references runs on delete restrict,
    line integer not null check (line > 0),
    enrolment_id integer not null references enrolments on delete restrict,
    programme text not null,
    kind text not null,
    month text not null check (month glob '20*'
        and month is strftime('%Y-%m', month || '-01')),
    purpose text not null check (purpose in
        ('grant', 'supplement', 'basic', 'care', 'price_subsidy', 'festival')),
    grade text not null,
    amount integer not null check (amount > 0 and amount < 10000000000000),
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
    fund_id integer not null references funds on delete restrict
) strict;
create index payments_of_run on payments (run_id, line);
create unique index payments_once_in_run
    on payments (run_id, enrolment_id, month, purpose);
create index payments_of_enrolment on payments (enrolment_id, month, amount);

create trigger payments_into_draft before insert on payments
when not exists (
    select 1 from runs where id = new.run_id and state = 'draft'
      and kind = new.kind and fund_id = new.fund_id
)
begin select raise(abort, 'payments are added to a draft of their kind and fund'); end;

create trigger payments_in_enrolment before insert on payments
when not exists (
    select 1 from enrolments where id = new.enrolment_id
      and programme = new.programme
      and since <= new.month and coalesce(until, '2099-12') >= new.month
)
begin select raise(abort, 'a payment lies in a month of its enrolment'); end;

create trigger payments_to_the_living before insert on payments
when exists (
    select 1 from enrolments as e join persons as p on p.id = e.person_id
    where e.id = new.enrolment_id and substr(p.died_on, 1, 7) < new.month
)
begin select raise(abort, 'the dead are not paid for later months'); end;

create trigger payments_never_change before update on payments
begin select raise(abort, 'payments never change'); end;

create trigger payments_leave_with_draft before delete on payments
when exists (select 1 from runs where id = old.run_id
    and state not in ('draft', 'approved'))
begin select raise(abort, 'sent payments stay'); end;

create trigger runs_start_as_draft before insert on runs
when new.state <> 'draft' or new.approved_on is not null
    or new.sent_on is not null or new.settled_on is not null
    or not exists (select 1 from funds where id = new.fund_id
        and programme = new.programme)
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
    )
begin select raise(abort, 'a run only goes forward and keeps its facts'); end;

create trigger runs_add_up before update on runs
when new.total <> (select coalesce(sum(amount), 0) from payments where run_id = new.id)
    or new.line_count <> (select count(distinct line) from payments
        where run_id = new.id)
begin select raise(abort, 'a run is the sum of its payments'); end;

create trigger runs_sent_stay before delete on runs
when old.state not in ('draft', 'approved')
begin select raise(abort, 'a sent run stays'); end;

create table line_results (
    run_id integer not null references runs on delete restrict,
    line integer not null,
    result text not null check (result in ('paid', 'returned')),
    on_day text not null check (on_day is date(on_day, '+0 days')),
    reason text not null,
    primary key (run_id, line)
) strict, without rowid;

create trigger payments_only_once before insert on payments
when new.kind <> 'back_pay' and exists (
    select 1 from payments as p
    left join line_results as r on r.run_id = p.run_id and r.line = p.line
    where p.enrolment_id = new.enrolment_id and p.month = new.month
      and p.purpose = new.purpose and p.kind = new.kind
      and coalesce(r.result, 'paid') = 'paid'
)
begin select raise(abort, 'a payment is made once, unless the bank sent it back'); end;

create trigger line_results_of_sent before insert on line_results
when not exists (select 1 from runs where id = new.run_id and state = 'sent')
    or not exists (select 1 from payments where run_id = new.run_id
        and line = new.line)
begin select raise(abort, 'the bank answers for lines of a sent run'); end;
create trigger line_results_never_change before update on line_results
begin select raise(abort, 'results never change'); end;
create trigger line_results_stay before delete on line_results
begin select raise(abort, 'results stay'); end;

create trigger runs_settle_when_answered before update on runs
when new.state = 'settled' and exists (
    select 1 from payments as p where p.run_id = new.id and not exists (
        select 1 from line_results as r where r.run_id = p.run_id and r.line = p.line))
begin select raise(abort, 'a run is settled when each line is answered'); end;

create trigger transfers_never_change before update on transfers
begin select raise(abort, 'transfers never change'); end;
create trigger transfers_stay before delete on transfers
begin select raise(abort, 'transfers stay'); end;
create trigger expenditures_never_change before update on expenditures
begin select raise(abort, 'expenditures never change'); end;
create trigger expenditures_stay before delete on expenditures
begin select raise(abort, 'expenditures stay'); end;
create unique index carried_in_once on transfers (fund_id) where cause = 'carried_in';
"""
