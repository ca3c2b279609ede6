package io.mailwright.service.content;

import io.mailwright.cache.Database;
import io.mailwright.cache.LibraryStore;
import io.mailwright.cache.PublicationStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.Publication;

import java.util.Optional;

/**
 * Makes e-mails of the account out of words from elsewhere, by the library's ledger: one whose
 * answer was lost is looked for when the same is pushed again, so that none is made twice.
 * Thread-safe.
 */
public final class PushedEmails {
    private final ContentLibrary library;
    private final Publisher publisher;
    private final LibraryStore versions;
    private final PublicationStore publications;

    public PushedEmails(ContentLibrary library, Publisher publisher, Database copy) {
        this.library = library;
        this.publisher = publisher;
        this.versions = new LibraryStore(copy);
        this.publications = new PublicationStore(copy);
    }

    /**
     * Makes one; it stands in the library then.
     *
     * @return the account's e-mail
     * @throws Failure.Refused if the account will not; nothing stays of it
     * @throws Failure.Unreachable if no answer came; the same pushed again is looked up first
     */
    public long push(ItemContent words) {
        var doubtful = doubtful(words);
        if (doubtful.isPresent()) {
            return publisher.publish(doubtful.get().item(), doubtful.get().version());
        }
        var item = library.create(ItemKind.EMAIL, null, words);
        try {
            return publisher.publish(item.id(), item.version());
        } catch (Failure failed) {
            if (publications.of(item.id()).isEmpty()) {
                library.delete(item.id());
            }
            throw failed;
        }
    }

    /** The same, of which it is not known whether the account has made it. */
    private Optional<Publication> doubtful(ItemContent words) {
        return publications.open().stream()
                .filter(one ->
                        versions.version(one.item(), one.version())
                                .filter(version -> version.content().equals(words))
                                .isPresent())
                .findFirst();
    }
}
