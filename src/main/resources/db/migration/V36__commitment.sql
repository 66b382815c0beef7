-- What people promised each other: in visits, and as the next step of a review. Kept or dropped is written down where
-- the promise is. Days are ISO text: what is not a day is no day.
create function moubridge.iso_day(text) returns text
	language sql immutable parallel safe
	return case when $1 ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])' then left($1, 10) end;

create view moubridge.commitment as
select e.id, e.reference, 'PROMISE' as kind, e.data ->> 'what' as what, e.data ->> 'who' as who, e.party,
       moubridge.iso_day(e.data ->> 'due') as due,
       case when e.data ->> 'commitmentStatus' in ('KEPT', 'DROPPED') then e.data ->> 'commitmentStatus' else 'OPEN' end
           as status,
       e.data ->> 'evidence' as evidence
from moubridge.entry e
where e.kind = 'commitments' and e.status <> 'DROPPED'
union all
select md5(p.reference || '/next-step')::uuid, p.reference, 'NEXT_STEP', p.data ->> 'nextStep',
       p.data ->> 'nextStepOwner', i.lead_party, moubridge.iso_day(p.data ->> 'nextStepDue'),
       case when p.data ->> 'commitmentStatus' in ('KEPT', 'DROPPED') then p.data ->> 'commitmentStatus' else 'OPEN' end,
       p.data ->> 'evidence'
from moubridge.initiative_part p join moubridge.initiative i on i.reference = p.reference
where p.part = 'next-step' and p.party = '' and p.data ->> 'nextStep' <> 'STOP';

create index entry_commitment on moubridge.entry (reference) where kind = 'commitments';
create index initiative_part_next_step on moubridge.initiative_part (reference) where part = 'next-step';
