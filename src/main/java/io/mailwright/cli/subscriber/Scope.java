package io.mailwright.cli.subscriber;

import io.mailwright.domain.MailList;
import io.mailwright.service.Services;

import picocli.CommandLine.Option;

/** Where a person is taken off: one list, or everywhere. */
final class Scope {
    @Option(names = "--list", paramLabel = "L", required = true, description = "On this list only.")
    String list = "";

    @Option(names = "--everywhere", required = true, description = "In the whole account.")
    boolean everywhere;

    MailList list(Services services) {
        return services.lists().find(list);
    }
}
