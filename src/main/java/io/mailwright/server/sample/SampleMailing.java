package io.mailwright.server.sample;

import java.time.Instant;
import java.util.List;

/**
 * An e-mail that was sent to a list once.
 *
 * @param list which of the account's own lists, from 0
 */
record SampleMailing(SampleEmail email, int list, Instant at) {
    private static final SampleEmail NEWSLETTER_WINTER =
            SampleEmail.of(
                    "Newsletter February",
                    "Warm rooms for cold days, %%First Name%%",
                    "February at Harbour &amp; Pine",
                    "Lamps, blankets and a shelf that fits everywhere: here is what is new.",
                    "New lamps",
                    "Wool blankets",
                    "The shelf",
                    "Our shops");

    private static final SampleEmail NEWSLETTER_SPRING =
            SampleEmail.of(
                    "Newsletter April",
                    "Spring is here, and so are the garden tables",
                    "April at Harbour &amp; Pine",
                    "We have been outside all month. These are the tables and chairs that lasted.",
                    "Garden tables",
                    "Folding chairs",
                    "Care for wood",
                    "Our shops");

    private static final SampleEmail NEWSLETTER_SUMMER =
            SampleEmail.of(
                    "Newsletter June",
                    "Long evenings, %%First Name%%: our summer lights",
                    "June at Harbour &amp; Pine",
                    "Lights that charge in the sun, and a new colour for the deck chair.",
                    "Summer lights",
                    "Deck chair",
                    "Recipes for outside",
                    "Our shops");

    private static final SampleEmail UPDATE =
            SampleEmail.of(
                    "Product update: Fjord",
                    "The Fjord shelf now comes in oak",
                    "Fjord in oak",
                    "The shelf most of you have is now made of oak from the next valley.",
                    "See Fjord",
                    "Compare woods");

    private static final SampleEmail INVITATION =
            SampleEmail.of(
                    "Invitation: open workshop",
                    "%%First Name%%, come and see how it is made",
                    "Open workshop",
                    "On the last Saturday of May the doors are open from ten to four.",
                    "Tell us you come",
                    "How to get here");

    private static final SampleEmail THANKS =
            SampleEmail.of(
                    "Thank you for coming back",
                    "A thank-you for coming back",
                    "Thank you",
                    "You have been here more than once. This is ten per cent off, until the end of July.",
                    "Use it",
                    "What others bought");

    /** In the order of time. */
    static final List<SampleMailing> ALL =
            List.of(
                    new SampleMailing(NEWSLETTER_WINTER, 0, Instant.parse("2026-02-10T15:00:00Z")),
                    new SampleMailing(UPDATE, 1, Instant.parse("2026-03-19T16:30:00Z")),
                    new SampleMailing(NEWSLETTER_SPRING, 0, Instant.parse("2026-04-14T14:00:00Z")),
                    new SampleMailing(INVITATION, 2, Instant.parse("2026-05-12T15:30:00Z")),
                    new SampleMailing(NEWSLETTER_SUMMER, 0, Instant.parse("2026-06-16T14:00:00Z")),
                    new SampleMailing(THANKS, 3, Instant.parse("2026-07-02T17:00:00Z")));
}
