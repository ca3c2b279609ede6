package io.mailwright.service.upload.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To which parts another part refers, and as what. */
final class Relations {
    private static final long MOST = 16L << 20;

    private final List<Relation> all = new ArrayList<>();

    /** The part's full name, without a slash before it. */
    private record Relation(String id, String type, String part) {}

    private Relations() {}

    /** Those of a part; the empty name is the whole package. */
    static Relations of(Parts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var relations = new Relations();
        var name = folder + "_rels/" + part.substring(slash) + ".rels";
        try (var reader = PartReader.open(parts, name, MOST)) {
            for (var e = reader.toElement(); e != null; e = reader.toElement()) {
                if (e.equals("Relationship")) {
                    relations.add(reader, folder);
                }
            }
        }
        return relations;
    }

    private void add(PartReader reader, String folder) throws IOException {
        var type = String.valueOf(reader.attribute("Type"));
        var target = String.valueOf(reader.attribute("Target"));
        try {
            var full = URI.create("/" + folder).resolve(target).normalize().getPath();
            if (full != null) {
                all.add(
                        new Relation(
                                String.valueOf(reader.attribute("Id")),
                                type.substring(type.lastIndexOf('/') + 1),
                                full.replaceFirst("^/+", "")));
            }
        } catch (IllegalArgumentException _) {
            // A link somebody typed; no part of the workbook.
        }
    }

    /** The first part of a type. */
    Optional<String> first(String type) {
        return all.stream().filter(one -> one.type.equals(type)).map(Relation::part).findFirst();
    }

    /** The part of that id, if it is of that type. */
    Optional<String> part(String id, String type) {
        return all.stream()
                .filter(one -> one.id.equals(id) && one.type.equals(type))
                .map(Relation::part)
                .findFirst();
    }
}
