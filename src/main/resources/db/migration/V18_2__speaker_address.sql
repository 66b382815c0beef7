-- Where speakers are asked by a link; an address is not what is approved, so it is no part of the content.
create table moubridge.speaker_address (
	reference text not null references moubridge.initiative (reference),
	speaker   text not null,
	address   text not null,
	primary key (reference, speaker)
);
