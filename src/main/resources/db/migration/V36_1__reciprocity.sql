-- What each side gave the other, from the record alone: who hosts gives days and visits, who speaks, answers or pays
-- gives that. What is not a number counts for nothing.
create function moubridge.amount(text) returns numeric
	language sql immutable parallel safe
	return case when $1 ~ '^\d{1,12}(\.\d{1,6})?$' then $1::numeric end;

create view moubridge.visit_held as
select i.mou, i.reference, d.party as visitor,
       case d.party when i.lead_party then i.partner_party else i.lead_party end as host, min(p.edited_at) as held_at
from moubridge.initiative i
join moubridge.initiative_part p on p.reference = i.reference and p.data ->> 'visitHeld' = 'HELD'
join moubridge.entry d on d.reference = i.reference and d.kind = 'delegation' and d.status <> 'DROPPED'
     and d.party in (i.lead_party, i.partner_party) and coalesce(d.data ->> 'attended', 'PRESENT') = 'PRESENT'
where i.stream = 'benchmarking-visit'
group by i.mou, i.reference, d.party, i.lead_party, i.partner_party;

create view moubridge.given as
with under as not materialized (
  select i.mou, i.reference, i.stream, i.status, i.lead_party, i.partner_party, v.content,
         coalesce(v.content -> 'header' ->> 'currency', v.content -> 'proposal' ->> 'currency') as currency
  from moubridge.initiative i
  join moubridge.initiative_version v on v.reference = i.reference and v.version = i.version)
select u.mou, u.reference, 'PERSON_DAYS' as measure, null as currency,
       case u.content -> 'exchange' ->> 'direction' when 'OUT' then u.partner_party when 'IN' then u.lead_party
            else case e.party when u.lead_party then u.partner_party when u.partner_party then u.lead_party end
       end as party,
       moubridge.amount(e.data ->> 'days') as amount
from under u join moubridge.entry e on e.reference = u.reference and e.kind = 'participants' and e.status <> 'DROPPED'
where u.stream = 'personnel-exchange'
union all
select h.mou, h.reference, 'VISITS', null, h.host, 1 from moubridge.visit_held h
union all
select distinct on (u.reference, s.session ->> 'speaker', s.session ->> 'speakerParty')
       u.mou, u.reference, 'SPEAKERS', null, s.session ->> 'speakerParty', 1::numeric
from under u join moubridge.training_session t on t.reference = u.reference and t.speaker_present
cross join lateral (select u.content -> 'curriculum' -> 'sessions' -> (t.session - 1) as session) s
union all
select u.mou, u.reference, 'INDICATORS_ASKED', null,
       case e.party when u.lead_party then u.partner_party when u.partner_party then u.lead_party end, 1
from under u join moubridge.entry e on e.reference = u.reference and e.kind in ('indicators', 'figures')
     and e.status <> 'DROPPED'
union all
select u.mou, u.reference, 'INDICATORS_GIVEN', null, e.party, 1
from under u join moubridge.entry e on e.reference = u.reference and e.kind in ('indicators', 'figures')
     and e.status <> 'DROPPED' and coalesce(e.data ->> 'value', e.data ->> 'figureValue', '') <> ''
union all
select u.mou, u.reference, 'COMPANIES', null, u.partner_party, 1
from under u where u.stream = 'soft-landing' and u.status in ('RUNNING', 'SUSPENDED', 'IN_REVIEW', 'CLOSED')
union all
select u.mou, u.reference, 'COSTS', u.currency, l.line ->> 'payer', moubridge.amount(l.line ->> 'amount')
from under u join moubridge.initiative_part p on p.reference = u.reference
     and jsonb_typeof(p.data -> 'costLines') = 'array'
cross join lateral jsonb_array_elements(p.data -> 'costLines') l (line)
where u.currency in ('MYR', 'CNY')
union all
select u.mou, u.reference, 'COSTS', e.data ->> 'allowanceCurrency', e.data ->> 'allowancePayer',
       moubridge.amount(e.data ->> 'allowance')
from under u join moubridge.entry e on e.reference = u.reference and e.status <> 'DROPPED'
     and e.data ->> 'allowanceCurrency' in ('MYR', 'CNY');

-- When a return was last proposed to both sides; a node that claims the row writes the mails.
create table moubridge.return_proposal (
	mou         text        not null references moubridge.mou (reference),
	cause       text        not null,
	proposed_at timestamptz not null,
	primary key (mou, cause)
);
