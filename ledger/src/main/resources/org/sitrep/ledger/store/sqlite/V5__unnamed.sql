-- Claims of a kind in which nobody has an id: how many statements nobody named says, and which.
CREATE INDEX claim_unnamed ON claim (kind, no) WHERE actors IS NULL;
