package io.mailwright.service.content;

import io.mailwright.domain.content.ItemContent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts that several e-mails have in common. An e-mail has a copy of each between two comments that
 * tell whose it is, so that it is whole by itself and can be brought up to date. Thread-safe.
 */
public final class Blocks {
    private final ContentLibrary library;

    public Blocks(ContentLibrary library) {
        this.library = library;
    }

    /** What is put into an e-mail for a block, as it is now. */
    public String insertion(long block) {
        var content = library.version(block, library.item(block).version()).content();
        return begin(block, content.name()) + "\n" + content.html().strip() + "\n" + end(block);
    }

    /**
     * Puts the block as it is now into all that have a copy of it; each is a new version. What is
     * in the account already stays there as it is.
     *
     * @return how many were changed
     */
    public int update(long block) {
        int changed = 0;
        var name = library.item(block).name();
        for (var item : library.usedIn(library.item(block))) {
            var old = library.version(item.id(), item.version()).content();
            var html = updated(old.html(), block);
            if (!html.equals(old.html())) {
                var content = new ItemContent(old.name(), old.subject(), html, old.text());
                library.save(item.id(), "", item.version(), content, "Block " + name);
                changed++;
            }
        }
        return changed;
    }

    private String updated(String html, long block) {
        var copies =
                Pattern.compile(
                        "<!-- Block [^>]*?\\(%d\\) -->.*?%s"
                                .formatted(block, Pattern.quote(end(block))),
                        Pattern.DOTALL);
        return copies.matcher(html).replaceAll(Matcher.quoteReplacement(insertion(block)));
    }

    private static String begin(long block, String name) {
        return "<!-- Block %s (%d) -->".formatted(name.replaceAll("-{2,}|[<>]", " "), block);
    }

    static String end(long block) {
        return "<!-- End of block (%d) -->".formatted(block);
    }
}
