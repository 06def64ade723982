package org.sunmao.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** Deliveries as they arrive, and the word of persons about them. Everything here joins the caller's transaction. */
@Component
public class Deliveries {

    private final WorkerDatabase database;

    Deliveries(WorkerDatabase database) {
        this.database = database;
    }

    /** The delivery that already brought this file for this source and was not withdrawn. */
    public Optional<Long> findActive(Source source, String sha256) {
        return database.client()
                .sql("select id from evidence.delivery where source_id = ? and file_sha256 = ? and active")
                .params(source.id(), sha256)
                .query(Long.class)
                .optional();
    }

    /** Records what the columns of a source's file mean; the same columns with the same meaning are recorded once. */
    public Layout recordLayout(Source source, List<String> headers, String mappingJson, String confirmedBy) {
        var texts = new ArrayList<String>(headers);
        texts.add(mappingJson);
        String hash = Hashes.hex(texts);
        database.client()
                .sql("""
                        insert into evidence.layout (source_id, hash, headers, mapping, confirmed_by)
                        values (?, ?, ?, ?::jsonb, ?) on conflict (source_id, hash) do nothing
                        """)
                .params(source.id(), hash, headers.toArray(String[]::new), mappingJson, confirmedBy)
                .update();
        int id = database.client()
                .sql("select id from evidence.layout where source_id = ? and hash = ?")
                .params(source.id(), hash)
                .query(Integer.class)
                .single();
        return new Layout(id, hash);
    }

    /** The mappings (JSON) that were confirmed for this source, newest first. */
    public List<String> listMappings(Source source) {
        return database.client()
                .sql("select mapping::text from evidence.layout where source_id = ? order by id desc limit 20")
                .param(source.id())
                .query(String.class)
                .list();
    }

    /** Begins a delivery; its file must be kept already. */
    public DeliveryWriter open(NewDelivery d) {
        long id = database.client()
                .sql("""
                        insert into evidence.delivery (source_id, file_sha256, file_name, format, charset, data_date,
                            full_snapshot, delivered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(d.source().id(), d.sha256(), d.fileName(), d.format())
                .param(d.charset())
                .params(d.dataDate(), d.fullSnapshot(), d.deliveredBy())
                .query(Long.class)
                .single();
        return new DeliveryWriter(database, id, d.source());
    }

    /**
     * A person takes a delivery back: its rows no longer count, and nothing is erased.
     *
     * @return false when it was withdrawn already
     */
    public boolean withdraw(long deliveryId, String byPerson, String why) {
        return setActive(deliveryId, false, "withdrawn", byPerson, why);
    }

    /**
     * A withdrawn delivery counts again.
     *
     * @return false when it counts already, or when the same file was delivered again meanwhile
     */
    public boolean restore(long deliveryId, String byPerson, String why) {
        return setActive(deliveryId, true, "restored", byPerson, why);
    }

    /** A person confirms that the tenants this snapshot no longer names are gone, though they are many. */
    public void confirmDrop(long deliveryId, String byPerson, String why) {
        recordEvent(deliveryId, "drop-confirmed", byPerson, why);
    }

    private boolean setActive(long deliveryId, boolean active, String event, String byPerson, String why) {
        int changed = database.client()
                .sql("""
                        update evidence.delivery d set active = :active where id = :id and active <> :active
                            and (not :active or not exists (select 1 from evidence.delivery o
                                where o.source_id = d.source_id and o.file_sha256 = d.file_sha256 and o.active))
                        """)
                .param("active", active)
                .param("id", deliveryId)
                .update();
        if (changed == 1) {
            recordEvent(deliveryId, event, byPerson, why);
        }
        return changed == 1;
    }

    private void recordEvent(long deliveryId, String event, String byPerson, String why) {
        database.client()
                .sql("insert into evidence.delivery_event (delivery_id, event, by_person, why) values (?, ?, ?, ?)")
                .params(deliveryId, event, byPerson, why)
                .update();
    }
}
