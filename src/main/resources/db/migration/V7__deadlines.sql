-- Calendar days by period: "any-task" and "follow-up" hold for all tasks, a task's own row goes before.
create table moubridge.deadline_rule (
	period text primary key,
	days   integer not null check (days >= 0)
);

insert into moubridge.deadline_rule (period, days) values
	('any-task', 10),
	('follow-up', 3),
	('UserTask_ProposeTraining', 14),
	('UserTask_AgreeCurriculum', 21),
	('UserTask_DraftCurriculum', 21),
	('UserTask_Decide', 14),
	('UserTask_SelectParticipants', 7),
	('UserTask_GiveFeedback', 7),
	('UserTask_WriteOrganiserReport', 28),
	('registration-closes', 14),
	('registration-at-least', 3),
	('feedback-period', 7);
