package io.mailwright.cache;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A local copy as large as wanted: everybody on one list, every tenth on another. */
public final class FullCopy {
    private static final long EVERYBODY = 1;
    private static final long TENTH = 2;

    private FullCopy() {}

    /** Fills the file of a local copy that is not open. */
    public static void fill(Path file, long people) {
        try (var db = Database.open(file)) {
            var lists = new ListStore(db);
            lists.save(list(EVERYBODY, "All Subscribers", ListType.MASTER));
            lists.save(list(TENTH, "Weekly", ListType.PUBLIC));
            new AttributeStore(db).replaceAll(attributes());
            try (var staging = Staging.open(db)) {
                take(staging, EVERYBODY, people, 1);
                take(staging, TENTH, people, 10);
                staging.finish();
            }
        }
    }

    private static void take(Staging staging, long list, long people, long every) {
        staging.begin();
        ManyPeople.on(list, people, every).forEach(staging::add);
        staging.takeOver(list, Instant.EPOCH);
    }

    private static MailList list(long id, String name, ListType type) {
        return new MailList(id, name, type, ListCounts.NONE, null, Instant.EPOCH);
    }

    private static List<Attribute> attributes() {
        var all = new ArrayList<Attribute>();
        all.add(attribute(Attribute.EMAIL_ADDRESS, DataType.TEXT));
        all.add(attribute(Attribute.EMAIL_TYPE, DataType.TEXT));
        for (var name : ManyPeople.person(1).attributes().keySet()) {
            all.add(attribute(name, name.equals("Birthday") ? DataType.DATE : DataType.TEXT));
        }
        return all;
    }

    private static Attribute attribute(String name, DataType type) {
        return new Attribute(name, "", "", type, false, 0, 200, true, name, List.of());
    }
}
