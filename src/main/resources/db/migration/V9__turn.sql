-- Whose turn it is, the one rule: a party is asked when a group of its own may do an open step. A joint role belongs to
-- no party. One row for each open step and group; plain SQL, so that it is planned as a part of the query around it.
create function moubridge.asked(initiative text, lead text, partner text)
	returns table (party text, due_at timestamptz)
	language sql stable
as $$
	select p.id, s.due_at
	from moubridge.step s
	cross join unnest(string_to_array(s.candidate_group, ',')) as asked (candidate_group)
	left join (values (lead), (partner)) as p (id) on starts_with(asked.candidate_group, p.id || '-')
	where s.reference = initiative and s.ended_at is null
$$;
