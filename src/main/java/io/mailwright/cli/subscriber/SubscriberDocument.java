package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.Membership;
import io.mailwright.domain.SubscriberDetail;

import java.util.List;
import java.util.Map;

/** A person as {@code --json} shows them. */
record SubscriberDocument(
        long subscriberId,
        String email,
        String emailType,
        Map<String, String> attributes,
        List<OnList> lists,
        String asOf) {
    /** One list the person is on. */
    record OnList(long listId, String listName, String status) {
        static OnList of(Membership membership) {
            return new OnList(
                    membership.listId(), membership.listName(), Words.of(membership.status()));
        }
    }

    static SubscriberDocument of(SubscriberDetail person) {
        var subscriber = person.subscriber();
        return new SubscriberDocument(
                subscriber.id(),
                subscriber.email(),
                Words.of(subscriber.emailType()),
                subscriber.attributes(),
                person.memberships().stream().map(OnList::of).toList(),
                Words.of(person.asOf()));
    }

    /** The person in words: attributes that have a value, then lists. */
    String words() {
        var facts = new Table("SUBSCRIBER", email);
        facts.row("Id", Long.toString(subscriberId)).row("Email type", emailType);
        attributes.forEach((name, value) -> {
            if (!value.isEmpty()) {
                facts.row(name, value);
            }
        });
        facts.row("As of", asOf);
        var table = new Table("LIST", "NAME", "STATUS");
        lists.forEach(list -> table.row(Long.toString(list.listId), list.listName, list.status));
        return facts + "\n\n" + table;
    }
}
