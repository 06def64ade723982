-- The three administrators that GB/T 22239-2019 keeps apart.

alter table access.person drop constraint person_role_check;
alter table access.person add constraint person_role_check
    check (role in ('office', 'steward', 'manager', 'enterprise', 'department', 'investment', 'member', 'council', 'leader',
                    'system', 'security', 'auditor'));
