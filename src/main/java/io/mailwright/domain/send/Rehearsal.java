package io.mailwright.domain.send;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.Subscriber;

import java.nio.file.Path;
import java.util.List;

/**
 * A send that is to be rehearsed.
 *
 * @param folder for the messages and what makes them; empty
 * @param people those who are to get it
 */
public record Rehearsal(
        Path folder, Account account, SendMail mail, SendPlan plan, List<Person> people) {
    public Rehearsal {
        people = List.copyOf(people);
    }

    /**
     * What the account is, as far as it tells.
     *
     * @param business stands where messages name the sender's company
     * @param from its own sender, for a send that names none
     */
    public record Account(String business, List<Attribute> attributes, Sender from) {}

    /** A recipient, and the name of the list by which they are one. */
    public record Person(Subscriber subscriber, String list) {}
}
