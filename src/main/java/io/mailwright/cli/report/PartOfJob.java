package io.mailwright.cli.report;

import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.service.tracking.ReportService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** Options by which only people of a part of a job are asked for, one at a time. */
final class PartOfJob {
    @Option(
            names = "--link",
            paramLabel = "LINK",
            description =
                    "With --event click, those who clicked this link: its alias, its address, or"
                            + " one that was clicked.")
    private @Nullable String link;

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "Only those whose addresses have this domain.")
    private @Nullable String domain;

    @Option(
            names = "--mailed-by",
            paramLabel = "LIST-ID",
            description = "Only those mailed by this list; 0 for those of whom it was not told.")
    private @Nullable Long byList;

    /** What was asked for; everybody where nothing was. */
    Among among(ReportService reports, long job, EventType type) {
        if (domain != null) {
            return new Among.OfDomain(EmailAddress.key(domain));
        }
        if (byList != null) {
            return new Among.OfList(byList);
        }
        return link == null ? new Among.Everybody() : clicked(reports, job, type, link);
    }

    private static Among clicked(ReportService reports, long job, EventType type, String link) {
        if (type != EventType.CLICK) {
            throw new UsageException("--link goes with --event click.");
        }
        var named = reports.links(job, false).stream().filter(one -> one.isCalled(link)).toList();
        if (named.size() != 1) {
            throw new Failure.NotOne(
                    named.isEmpty()
                            ? "Nobody clicked a link of that address or alias."
                            : "Several links are called so.",
                    named.stream().map(one -> one.alias() + " " + one.url()).toList());
        }
        return new Among.OfLink(named.getFirst());
    }
}
