-- The currency into which the costs of all initiatives of a Memorandum are converted.
alter table moubridge.mou add column currency text not null default 'MYR' check (currency in ('MYR', 'CNY'));

-- What was paid by whom: the lines of the closed costs, and allowances of travellers. The rate is what one unit of the
-- currency is worth in the Memorandum's. Lines of before rates were recorded are in the currency of their initiative.
create view moubridge.cost as
with under as not materialized (
  select i.mou, i.reference,
         coalesce(v.content -> 'header' ->> 'currency', v.content -> 'proposal' ->> 'currency') as currency
  from moubridge.initiative i
  join moubridge.initiative_version v on v.reference = i.reference and v.version = i.version)
select u.mou, u.reference, u.currency, l.line ->> 'payer' as payer, moubridge.amount(l.line ->> 'amount') as amount,
       null::numeric as rate, null::text as rate_date
from under u join moubridge.initiative_part p on p.reference = u.reference
     and jsonb_typeof(p.data -> 'costLines') = 'array'
cross join lateral jsonb_array_elements(p.data -> 'costLines') l (line)
where u.currency in ('MYR', 'CNY')
union all
select i.mou, i.reference, e.data ->> 'allowanceCurrency', e.data ->> 'allowancePayer',
       moubridge.amount(e.data ->> 'allowance'), moubridge.amount(e.data ->> 'allowanceRate'),
       moubridge.iso_day(e.data ->> 'allowanceRateDate')
from moubridge.initiative i join moubridge.entry e on e.reference = i.reference and e.status <> 'DROPPED'
     and e.data ->> 'allowanceCurrency' in ('MYR', 'CNY')
union all
select i.mou, i.reference, e.data ->> 'currency', e.data ->> 'payer', moubridge.amount(e.data ->> 'amount'),
       moubridge.amount(e.data ->> 'rate'), moubridge.iso_day(e.data ->> 'rateDate')
from moubridge.initiative i join moubridge.entry e on e.reference = i.reference and e.kind = 'costs'
     and e.status <> 'DROPPED' and e.data ->> 'currency' in ('MYR', 'CNY');

create or replace view moubridge.given as
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
select mou, reference, 'COSTS', currency, payer, amount from moubridge.cost;
