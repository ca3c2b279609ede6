package io.mailwright.server.rehearsal;

import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.Rehearsal;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.EmailTable;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.MembershipTable.Joining;
import io.mailwright.server.store.SubscriberTable.Stored;
import io.mailwright.server.store.Tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Fills the empty store of a rehearsal with what its messages need, and makes the job. */
record RehearsedAccount(Rehearsal rehearsal, Tables tables) {
    /** For a send that names no sender, of an account whose own is not known. */
    private static final String NOBODY = "rehearsal@example.invalid";

    /** Answers the id of the job. */
    long fill() {
        settings();
        attributes();
        people();
        var lists = lists();
        var job = tables.jobs().create(job(email()));
        lists.forEach(list -> tables.jobs().target(job, list, false));
        return job;
    }

    private void settings() {
        var from = rehearsal.account().from();
        var fresh = tables.settings().account();
        tables.settings()
                .put(
                        new AccountSettings(
                                fresh.memberId(),
                                rehearsal.account().business(),
                                fresh.address(),
                                fresh.city(),
                                fresh.state(),
                                fresh.postalCode(),
                                fresh.country(),
                                from.name(),
                                from.email().isEmpty() ? NOBODY : from.email()));
    }

    private void attributes() {
        var known =
                tables.attributes().all().stream()
                        .map(attribute -> attribute.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        rehearsal.account().attributes().stream()
                .filter(attribute -> !known.contains(attribute.name().toLowerCase(Locale.ROOT)))
                .forEach(tables.attributes()::add);
    }

    private void people() {
        var all = rehearsal.people().stream().map(Rehearsal.Person::subscriber).toList();
        tables.subscribers().createAll(all.stream().map(Stored::of).toList());
        join(tables.lists().master(), all);
    }

    private List<Long> lists() {
        var byList =
                rehearsal.people().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rehearsal.Person::list,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                Rehearsal.Person::subscriber,
                                                Collectors.toList())));
        return byList.entrySet().stream()
                .map(list -> {
                    long id = list(list.getKey());
                    join(id, list.getValue());
                    return id;
                })
                .toList();
    }

    private long list(String name) {
        var free = tables.lists().named(name).isPresent() || name.isEmpty() ? name + " " : name;
        return tables.lists().create(free, ListType.PRIVATE, tables.now());
    }

    private void join(long list, List<Subscriber> people) {
        tables.memberships()
                .addAll(
                        list,
                        people.stream()
                                .map(person ->
                                        new Joining(person.id(), Status.ACTIVE, null, tables.now()))
                                .toList());
    }

    private EmailTable.Email email() {
        var mail = rehearsal.mail();
        var fresh =
                new EmailTable.Email(
                        0,
                        mail.name(),
                        mail.subject(),
                        mail.html(),
                        mail.text(),
                        null,
                        tables.now());
        return tables.emails().find(tables.emails().create(fresh)).orElseThrow();
    }

    private Job job(EmailTable.Email email) {
        var plan = rehearsal.plan();
        var content =
                new Job.Content(
                        email.id(),
                        email.name(),
                        email.subject(),
                        email.html(),
                        email.text(),
                        plan.from().name(),
                        plan.from().email(),
                        plan.additional(),
                        plan.multipart(),
                        plan.trackLinks());
        return new Job(
                0,
                Job.Kind.LISTS,
                content,
                plan.test(),
                false,
                tables.now(),
                null,
                null,
                JobState.SCHEDULED,
                null);
    }
}
