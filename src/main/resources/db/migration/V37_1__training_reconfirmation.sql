-- After a training was postponed its participants are asked again: false until they answer.
alter table moubridge.training_registration add column reconfirmed boolean;
