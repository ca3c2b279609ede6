package io.mailwright.service.check;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks of e-mails of an account: pure and fast, a few milliseconds for a usual one. The same
 * findings beside the editor, before a send and on the command line. Immutable.
 */
public final class EmailChecks {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity)
                    .thenComparing(finding -> finding.place().part())
                    .thenComparingInt(finding -> finding.place().start())
                    .thenComparing(Finding::rule);

    private final List<Attribute> attributes;
    private final @Nullable Set<Long> publishable;

    private EmailChecks(List<Attribute> attributes, @Nullable Set<Long> publishable) {
        this.attributes = List.copyOf(attributes);
        this.publishable = publishable;
    }

    /**
     * The checks for an account.
     *
     * @param attributes those the account has
     */
    public EmailChecks(List<Attribute> attributes) {
        this(attributes, null);
    }

    /**
     * The same for what is written in the library, whose pictures and files it may name.
     *
     * @param publishable the numbers of those that are pictures or have an address
     */
    public EmailChecks inLibrary(Set<Long> publishable) {
        return new EmailChecks(attributes, Set.copyOf(publishable));
    }

    /** All there is to say of an e-mail: what it is refused for first, then by place. */
    public List<Finding> check(CheckedMail mail) {
        return check(mail, Map.of());
    }

    /**
     * The same.
     *
     * @param weights bytes of pictures that are known, by their addresses in the mail
     */
    public List<Finding> check(CheckedMail mail, Map<String, Long> weights) {
        var view = new MailView(mail);
        var found = new ArrayList<Finding>();
        for (var check : checks(weights)) {
            check.look(view, found::add);
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }

    private List<Check> checks(Map<String, Long> weights) {
        return List.of(
                new AccountCheck(attributes),
                new SubjectCheck(),
                new LinkCheck(publishable),
                new ImageCheck(weights, publishable),
                new SizeCheck(),
                new FetchCheck(),
                new ClientSupport(),
                new SpamPhrases());
    }
}
