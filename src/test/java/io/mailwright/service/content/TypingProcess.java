package io.mailwright.service.content;

import io.mailwright.cache.Database;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;

import java.nio.file.Path;
import java.time.InstantSource;

/** Somebody who types without an end, and says how often it was kept, a dot each. */
final class TypingProcess {
    private TypingProcess() {}

    /** The argument is the local copy. */
    public static void main(String[] arguments) {
        try (var db = Database.open(Path.of(arguments[0]))) {
            var library = new ContentLibrary(db, InstantSource.system());
            long item = library.create(ItemKind.EMAIL, null, content(0)).id();
            var desk = new Desk(library, new Editors(), item);
            desk.open();
            for (int i = 1; ; i++) {
                desk.keep(content(i));
                System.out.print('.');
                System.out.flush();
            }
        }
    }

    static ItemContent content(int typed) {
        return new ItemContent("March", "Tea", "<p>" + "x".repeat(2_000) + typed + "</p>", null);
    }
}
