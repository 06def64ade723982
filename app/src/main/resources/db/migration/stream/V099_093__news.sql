-- Whoever writes says so when the transaction ends, whichever process it is: every server of this database listens on one channel, and
-- looks at what its open pages show. What is told is the topic and who wrote, never what was written. PostgreSQL tells equal messages of
-- one transaction once, so a file of a million rows is one message.
create schema stream;
grant usage on schema stream to sunmao_worker, sunmao_web;

-- The writer's mark is the end of its connection's name.
create function stream.tell() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    perform pg_notify('sunmao_news', tg_argv[0] || ' ' || current_setting('application_name'));
    return null;
end
$$;

-- Changes of this table are news of this topic; of some columns where they are named, as "update of a, b".
create procedure stream.watch(watched regclass, topic text, changes text default 'insert or update or delete')
    language plpgsql
as $$
begin
    execute format('create trigger tells_news after %s on %s for each statement execute function stream.tell(%L)', changes, watched, topic);
end
$$;

do $$
declare
    watched text;
begin
    foreach watched in array array[
        'evidence.delivery', 'evidence.delivery_event', 'evidence.source',
        'resolution.decision', 'resolution.skip', 'resolution.model_activation', 'resolution.link', 'resolution.review_weight',
        'conflicts.event', 'conflicts.request', 'conflicts.word',
        'corrections.request',
        'month.sheet', 'month.proposal', 'month.word', 'month.reminder',
        'catalogue.version',
        'vacancies.building_offer', 'vacancies.unit_offer', 'vacancies.enquiry',
        'visits.visit', 'visits.event', 'visits.party', 'visits.wish', 'visits.note',
        'warnings.event', 'warnings.warning'] loop
        call stream.watch(watched::regclass, split_part(watched, '.', 1));
    end loop;
end
$$;

call stream.watch('history.derivation', 'derivation', 'insert');
call stream.watch('measures.setting', 'settings');
-- Who may see what. That somebody signed in, or was last seen, is none of it.
call stream.watch('access.session', 'access', 'update of ended_at or delete');
call stream.watch('access.person', 'access', 'update of role, disabled, display_name, password_hash or delete');
call stream.watch('access.person_grant', 'access');
