-- All links that a mention ever had: what changed in this transaction is looked up for the mentions concerned, and never among all links.
create index on resolution.link (mention_id, id);
