package io.mailwright.service.content;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.FillRates;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.content.FillRate;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.domain.content.Rendering;
import io.mailwright.personalisation.AccountAddress;
import io.mailwright.personalisation.ContentAreas;
import io.mailwright.personalisation.Context;
import io.mailwright.personalisation.Library;
import io.mailwright.personalisation.MailSource;
import io.mailwright.personalisation.MailTemplate;
import io.mailwright.personalisation.Mailing;
import io.mailwright.personalisation.Occasion;
import io.mailwright.personalisation.Part;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Recipient;
import io.mailwright.personalisation.Sending;
import io.mailwright.personalisation.Sources;
import io.mailwright.personalisation.Template;
import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.personalisation.fetch.Prefetched;
import io.mailwright.personalisation.plain.PlainText;
import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.personalisation.script.SyntaxException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes the message that one person would get, by the same means the server does. What only the
 * account knows, such as its postal address, prints as its own name; nothing is fetched. Content
 * areas are the blocks of the library, by name or number. Thread-safe.
 */
public final class Personalisation {
    /** The account's zone ({@code envelope.md} E10). */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(-6);

    private final ContentLibrary library;
    private final AttributeStore attributes;
    private final FillRates rates;

    Personalisation(ContentLibrary library, Database copy) {
        this.library = library;
        this.attributes = new AttributeStore(copy);
        this.rates = new FillRates(copy);
    }

    /** The text part as it is made of HTML that has none. */
    public static String textOf(String html) {
        return PlainText.of(html);
    }

    /** What the account's attributes are called, address and type included, and how filled. */
    public List<FillRate> fillRates() {
        return rates.of(
                attributes.all().stream()
                        .filter(attribute -> !attribute.isIdentity())
                        .map(Attribute::name)
                        .toList());
    }

    /** What a person would get of an e-mail. */
    public Rendering of(ItemContent content, SubscriberDetail person) {
        var source = new MailSource(content.subject(), content.html(), content.text());
        try {
            var mail = MailTemplate.parse(source).render(context(content, person));
            return new Rendering(
                    mail.subject(),
                    mail.html(),
                    mail.text(),
                    missing(content, person.subscriber()),
                    "");
        } catch (SyntaxException wrong) {
            return asWritten(content, wrong.problem().toString());
        } catch (NotRendered none) {
            return asWritten(content, String.valueOf(none.getMessage()));
        }
    }

    private static Rendering asWritten(ItemContent content, String fault) {
        var text = content.text() == null ? PlainText.of(content.html()) : content.text();
        return new Rendering(content.subject(), content.html(), text, List.of(), fault);
    }

    private List<String> missing(ItemContent content, Subscriber person) {
        var values = new LinkedHashMap<String, String>();
        person.attributes()
                .forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
        var used =
                Stream.of(
                                Template.parse(content.subject(), Part.SUBJECT),
                                Template.parse(content.html(), Part.HTML))
                        .flatMap(template -> template.wanted().stream())
                        .toList();
        return attributes.all().stream()
                .filter(attribute -> !attribute.isIdentity() && attribute.defaultValue().isEmpty())
                .map(Attribute::name)
                .filter(name -> used.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> values.getOrDefault(name.toLowerCase(Locale.ROOT), "").isEmpty())
                .toList();
    }

    private Context context(ItemContent content, SubscriberDetail person) {
        var clock = Clock.system(ZONE);
        var sending =
                new Sending(
                        0,
                        new Sending.Email(0, content.name(), ""),
                        new Sending.Sender("", ""),
                        clock.instant(),
                        false,
                        Sending.Extras.NONE);
        var mailing =
                new Mailing(
                        Profile.of(attributes.all()),
                        sending,
                        unknownAddress(),
                        Occasion.PREVIEW,
                        new Sources(
                                Fetcher.none(),
                                Prefetched.none(),
                                new Library(new BlockAreas(library), List.of()),
                                clock));
        return new Context(mailing, recipient(person), new PreviewLinks());
    }

    /** No call tells it: the account fills it in. */
    private static AccountAddress unknownAddress() {
        return new AccountAddress(
                0,
                "[Member_Busname]",
                "[Member_Addr]",
                "[Member_City]",
                "[Member_State]",
                "[Member_PostalCode]",
                "[Member_Country]");
    }

    private static Recipient recipient(SubscriberDetail person) {
        var subscriber = person.subscriber();
        var list = person.memberships().isEmpty() ? null : person.memberships().getFirst();
        return new Recipient(
                subscriber.id(),
                subscriber.email(),
                subscriber.email(),
                subscriber.emailType(),
                new Recipient.Origin(
                        list == null ? 0 : list.listId(), list == null ? "" : list.listName(), 0),
                Map.copyOf(subscriber.attributes()));
    }

    /** The blocks of the library in place of the account's content areas, which no call tells. */
    private record BlockAreas(ContentLibrary library) implements ContentAreas {
        @Override
        public @Nullable String byId(String id) {
            return found(block -> String.valueOf(block.id()).equals(id));
        }

        @Override
        public @Nullable String byName(String name) {
            var last = name.substring(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1);
            return found(block -> block.name().equalsIgnoreCase(last));
        }

        private @Nullable String found(Predicate<LibraryItem> wanted) {
            return library.search("").stream()
                    .filter(item -> item.kind() == ItemKind.BLOCK)
                    .filter(wanted)
                    .findFirst()
                    .map(block -> library.version(block.id(), block.version()).content().html())
                    .orElse(null);
        }
    }
}
