-- Which document holds a letter: written again, it becomes the document's next version.
create table moubridge.letter (
	reference text not null references moubridge.initiative (reference),
	kind      text not null,
	subject   text not null,
	language  text not null,
	document  uuid not null references moubridge.document (id),
	primary key (reference, kind, subject, language)
);

create index letter_document on moubridge.letter (document);
