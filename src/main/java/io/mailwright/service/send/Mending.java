package io.mailwright.service.send;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.PublicationStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.content.EmailBody;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.send.Mendable;
import io.mailwright.domain.send.SendMail;
import io.mailwright.service.check.EmailChecks;
import io.mailwright.service.content.Content;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mends e-mails that are to be sent. The account can change none, so that of the content library is
 * mended, as a new version, and that becomes another e-mail of the account. Thread-safe.
 */
public final class Mending {
    private final Content content;
    private final PublicationStore publications;
    private final AttributeStore attributes;

    public Mending(Content content, Database copy) {
        this.content = content;
        this.publications = new PublicationStore(copy);
        this.attributes = new AttributeStore(copy);
    }

    /** The piece of the library that an e-mail of the account was made of, as it is now. */
    private record Source(long item, int version, boolean isAsSent, ItemContent words) {}

    private Optional<Source> source(SendMail mail) {
        return publications
                .ofEmail(mail.emailId())
                .flatMap(made ->
                        content.library()
                                .find(made.item())
                                .map(item ->
                                        new Source(
                                                item.id(),
                                                item.version(),
                                                item.version() == made.version(),
                                                content.library()
                                                        .version(item.id(), item.version())
                                                        .content())));
    }

    /** Where each finding of an e-mail is mended, and how, as far as that can be told. */
    public List<Mendable> of(SendMail mail, List<Finding> findings) {
        var source = source(mail).orElse(null);
        if (source == null) {
            return findings.stream()
                    .map(one -> new Mendable(one, one.place(), first(one)))
                    .toList();
        }
        var written = check(source.words());
        return findings.stream().map(one -> mendable(one, findings, written, source)).toList();
    }

    /** The so manieth of its rule here is the so manieth there, if there are as many. */
    private static Mendable mendable(
            Finding finding, List<Finding> findings, List<Finding> written, Source source) {
        var here = ofRule(findings, finding);
        var there = ofRule(written, finding);
        if (here.size() != there.size()) {
            return new Mendable(finding, null, null);
        }
        var same = there.get(here.indexOf(finding));
        return new Mendable(finding, same.place(), source.isAsSent() ? first(same) : null);
    }

    private static List<Finding> ofRule(List<Finding> findings, Finding like) {
        return findings.stream().filter(one -> one.rule() == like.rule()).toList();
    }

    private static @Nullable Fix first(Finding finding) {
        return finding.fixes().isEmpty() ? null : finding.fixes().getFirst();
    }

    private List<Finding> check(ItemContent words) {
        return new EmailChecks(attributes.all())
                .check(new CheckedMail(words.subject(), words.html(), words.text()));
    }

    /** What writes something else wherever an attribute would print nothing. */
    public List<Fix> otherwise(SendMail mail, String attribute, String words) {
        var written = source(mail).map(Source::words).orElseGet(() -> words(mail));
        var string =
                Pattern.compile(
                        "%%\\s*" + Pattern.quote(attribute) + "\\s*%%", Pattern.CASE_INSENSITIVE);
        var instead =
                "%%%%=IIF(EMPTY([%s]), \"%s\", [%s])=%%%%"
                        .formatted(attribute, words.strip().replace("\"", "\"\""), attribute);
        return Stream.of(MailPart.values())
                .flatMap(part -> fixes(string.matcher(source(written, part)), part, instead))
                .toList();
    }

    private static Stream<Fix> fixes(Matcher found, MailPart part, String instead) {
        return found.results()
                .map(match -> new Fix(instead, part, match.start(), match.end(), instead));
    }

    private static String source(ItemContent words, MailPart part) {
        return new CheckedMail(words.subject(), words.html(), words.text()).source(part);
    }

    private static ItemContent words(SendMail mail) {
        return new ItemContent(mail.name(), mail.subject(), mail.html(), mail.text());
    }

    /** The piece of the library to mend an e-mail in; made of it if there is none. */
    public long piece(SendMail mail) {
        return sourceOrAdopted(mail).item();
    }

    private Source sourceOrAdopted(SendMail mail) {
        return source(mail).orElseGet(() -> adopted(mail));
    }

    private Source adopted(SendMail mail) {
        var body = new EmailBody(mail.emailId(), mail.html(), Instant.now());
        var item = content.library().adopt(mail.name(), mail.subject(), body);
        publications.isMadeOf(item.id(), item.version(), mail.emailId(), item.savedAt());
        return new Source(item.id(), item.version(), true, words(mail));
    }

    /**
     * Mends an e-mail in the library, as a new version, and has the account make that.
     *
     * @param fixes of the library's last version
     * @return the account's new e-mail
     * @throws Failure.Invalid if somebody has gone on writing since it was published
     * @throws Failure.Unreachable if no answer came; mended again it is looked up first
     */
    public long mend(SendMail mail, List<Fix> fixes) {
        var source = sourceOrAdopted(mail);
        content.library().takeBack(source.item());
        if (!source.isAsSent()) {
            throw new Failure.Invalid(
                    "%s was written on since it was published: mend it in the editor, publish it, and choose it here."
                            .formatted(source.words().name()));
        }
        var form = content.publisher().formOf(source.item(), source.version(), mail.html());
        var saved =
                content.library()
                        .save(
                                source.item(),
                                "",
                                source.version(),
                                applied(source.words(), fixes),
                                "Mended for a send");
        long made = content.publisher().publish(source.item(), saved.version(), form);
        content.emails().bring();
        return made;
    }

    /** From the end, so that what is before stays where it is; of two in one place the last. */
    private static ItemContent applied(ItemContent words, List<Fix> fixes) {
        return new ItemContent(
                words.name(),
                applied(words.subject(), MailPart.SUBJECT, fixes),
                applied(words.html(), MailPart.HTML, fixes),
                words.text() == null ? null : applied(words.text(), MailPart.TEXT, fixes));
    }

    private static String applied(String source, MailPart part, List<Fix> fixes) {
        var ordered = new ArrayList<>(fixes);
        ordered.removeIf(fix -> fix.part() != part);
        ordered.sort(Comparator.comparingInt(Fix::start).reversed());
        var mended = source;
        int free = source.length();
        for (var fix : ordered) {
            if (fix.end() <= free) {
                mended = fix.applied(mended);
                free = fix.start();
            }
        }
        return mended;
    }
}
