-- What an application was awarded comes back in parts too: a recovery may be of a part. That never more comes back than was given is asked under the lock of the policy.
drop index policies.payment_returned;
create index on policies.payment (reference);
