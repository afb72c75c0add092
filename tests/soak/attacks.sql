-- What another client tries.  Each attack has its words, a question for aims, and what
-- is done to one of them; {name} and :name stand for the columns of the aim.

---- plainly

-- a payment grows
select id from payments;
update payments set amount = amount + 1 where id = :id;

-- a payment goes elsewhere
select id from payments;
update payments set account = '6222000000000001' where id = :id;

-- a sent payment vanishes
select id from payments where run_id in (select id from runs where state in ('sent',
    'settled'));
delete from payments where id = :id;

-- a drafted payment vanishes
select id from payments where run_id not in (select id from runs where state in ('sent',
    'settled'));
delete from payments where id = :id;

-- a payment is added
select id from payments;
create temp table copied as select * from payments where rowid = :id;
update copied set id = null, purpose = 'care';
insert into payments select * from copied;

-- a payment is replaced
select id from payments;
create temp table copied as select * from payments where rowid = :id;
update copied set amount = amount + 100;
replace into payments select * from copied;

-- a list's sum grows
select id from runs;
update runs set total = total + 100 where id = :id;

-- a sent list is a draft again
select id from runs where id in (select id from runs where state in ('sent',
    'settled'));
update runs set state = 'draft', approved_on = null, sent_on = null, settled_on = null
    where id = :id;

-- a list counts as settled
select id from runs where state = 'sent';
update runs set state = 'settled', settled_on = sent_on where id = :id;

-- a sent list vanishes
select id from runs where id in (select id from runs where state in ('sent',
    'settled'));
delete from runs where id = :id;

-- a list is made twice
select id from runs where kind = 'regular';
create temp table copied as select * from runs where rowid = :id;
update copied set id = null, key = 'twice', batch = 9, state = 'draft', approved_on =
    null, sent_on = null, settled_on = null;
insert into runs select * from copied;

-- the bank says the contrary
select run_id, line from line_results;
update line_results set result = case result when 'paid' then 'returned' else 'paid' end
    where run_id = :run_id and line = :line;

-- what the bank said vanishes
select run_id, line from line_results;
delete from line_results where run_id = :run_id and line = :line;

-- money appears
select id from funds;
insert into transfers (fund_id, cause, source, amount, on_day, document, note) values
    (:id, 'arrived', 'district', 100000, '2019-12-31', '', '');

-- a transfer grows
select id from transfers;
update transfers set amount = amount + 1 where id = :id;

-- a transfer vanishes
select id from transfers;
delete from transfers where id = :id;

-- a purchase shrinks
select id from expenditures;
update expenditures set amount = amount - 1 where id = :id;

-- a purchase appears
select id from funds;
insert into expenditures (fund_id, amount, on_day, purpose, document, supplier) values
    (:id, 5000, '2019-12-31', '冬衣', '', '');

-- a debt vanishes
select id from recovery_entries;
delete from recovery_entries where id = :id;

-- a debt appears
select e.id, f.id as fund from enrolments as e join funds as f on f.programme =
    e.programme;
insert into recovery_entries (enrolment_id, month, purpose, kind, amount, on_day,
    fund_id, reason) values (:id, '2019-01', 'grant', 'due', 100, '2019-12-31', :fund,
    '');

-- a debt is paid on paper
select id from recovery_entries where kind = 'due';
create temp table copied as select * from recovery_entries where rowid = :id;
update copied set id = null, kind = 'received', amount = abs(amount);
insert into recovery_entries select * from copied;

-- a seal is rewritten
select period from seals;
update seals set body = replace(body, '0', '1') where period = :period;

-- a seal is broken
select period from seals;
delete from seals where period = :period;

-- a journal line is rewritten
select seq from journal;
update journal set actor = '别人' where seq = :seq;

-- a journal line vanishes
select seq from journal;
delete from journal where seq = :seq;

-- a journal line is replaced
select seq from journal;
replace into journal select * from journal where seq = :seq;

-- a hold is lifted
select id from holds where released_on is null;
update holds set released_on = held_on where id = :id;

-- a right goes on
select id from enrolments where until is not null;
update enrolments set until = null where id = :id;

-- a right changes hands
select id from enrolments;
update enrolments set programme = 'retired_worker' where id = :id;

-- an income vanishes
select id from incomes;
delete from incomes where id = :id;

-- an income is a word
select id from incomes;
update incomes set amount = '没有' where id = :id;

-- an account is turned
select id from accounts;
update accounts set number = '6222000000000001' where id = :id;

-- the dead are alive
select id from persons where died_on is not null;
update persons set died_on = null where id = :id;

-- a person vanishes
select id from persons;
delete from persons where id = :id;

-- a member without a person
select id from members;
update members set person_id = 987654 where id = :id;

-- a standard rises
select id from standards;
update standards set amount = amount + 100 where id = :id;

-- a decision is turned
select run_id, line from return_decisions;
update return_decisions set decision = case decision when 'retry' then 'given_up' else
    'retry' end where run_id = :run_id and line = :line;

-- a guard is dropped
select name from sqlite_master where type = 'trigger';
drop trigger {name};

-- an index is dropped
select name from sqlite_master where type = 'index' and sql is not null;
drop index {name};

-- a trigger is added
select 1;
create trigger thief after insert on payments begin update accounts set number =
    '6222000000000001'; end;

-- a view is added
select 1;
create view seen as select * from persons;

-- a table is dropped
select 1;
drop table held_lines;

-- a rule is rewritten
select 1;
pragma writable_schema = on;
update sqlite_master set sql = replace(sql, 'line > 0', 'line > -9') where name =
    'payments';

---- money, behind the guards

-- a payment grows
select id from payments;
update payments set amount = amount + 1 where id = :id;

-- a payment goes elsewhere
select id from payments;
update payments set account = '6222000000000001' where id = :id;

-- a payment and its list grow
select id, run_id from payments;
update payments set amount = amount + 1 where id = :id;
update runs set total = total + 1 where id = :run_id;

-- two payments change places
select min(id) as a, max(id) as b from payments group by run_id having count(*) > 1;
update payments set name = name || '甲' where id = :a;
update payments set amount = amount + 1 where id = :a;
update payments set amount = amount - 1 where id = :b and amount > 1;

-- a list vanishes
select id from runs;
delete from line_results where run_id = :id;
delete from held_lines where run_id = :id;
delete from return_decisions where run_id = :id;
delete from payments where run_id = :id;
delete from runs where id = :id;

-- a sent list is a draft again
select id from runs where id in (select id from runs where state in ('sent',
    'settled'));
update runs set state = 'draft', approved_on = null, sent_on = null, settled_on = null
    where id = :id;

-- a draft counts as sent
select id from runs where state = 'draft';
update runs set state = 'sent', approved_on = made_on, sent_on = made_on where id = :id;

-- the bank says the contrary
select run_id, line from line_results;
update line_results set result = case result when 'paid' then 'returned' else 'paid' end
    where run_id = :run_id and line = :line;

-- what the bank said vanishes
select run_id, line from line_results;
delete from line_results where run_id = :run_id and line = :line;

-- money appears
select id from funds;
insert into transfers (fund_id, cause, source, amount, on_day, document, note) values
    (:id, 'arrived', 'district', 100000, '2019-12-31', '', '');

-- a transfer grows
select id from transfers;
update transfers set amount = amount + 1 where id = :id;

-- a transfer vanishes
select id from transfers;
delete from transfers where id = :id;

-- a purchase shrinks
select id from expenditures;
update expenditures set amount = amount - 1 where id = :id;

-- a purchase vanishes
select id from expenditures;
delete from expenditures where id = :id;

-- a debt shrinks
select id from recovery_entries where amount > 1;
update recovery_entries set amount = amount - 1 where id = :id;

-- a debt vanishes
select id from recovery_entries;
delete from recovery_entries where id = :id;

-- a seal is rewritten
select period from seals;
update seals set body = replace(body, '0', '1') where period = :period;

-- a seal is broken
select period from seals;
delete from seals where period = :period;

-- a journal line is rewritten
select seq from journal;
update journal set actor = '别人' where seq = :seq;

-- a journal line vanishes
select seq from journal;
delete from undo_acts where seq = :seq;
delete from journal where seq = :seq;

---- facts, behind the guards

-- an income vanishes
select id from incomes;
delete from incomes where id = :id;

-- an account is turned
select id from accounts;
update accounts set number = '6222000000000001' where id = :id;

-- a standard rises
select id from standards;
update standards set amount = amount + 100 where id = :id;

-- a right goes on
select id from enrolments where until is not null;
update enrolments set until = null where id = :id;

-- a hold is lifted
select id from holds where released_on is null;
update holds set released_on = held_on where id = :id;

-- a decision is turned
select run_id, line from return_decisions;
update return_decisions set decision = case decision when 'retry' then 'given_up' else
    'retry' end where run_id = :run_id and line = :line;
