package io.mailwright.cli.send;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.domain.Failure;
import io.mailwright.service.Services;

import picocli.CommandLine.Option;

/** Has the checks of {@code email check} decide whether an e-mail is sent, unless told not to. */
final class SendCheck {
    @Option(
            names = "--despite-errors",
            description = {
                "Asks the account although the checks find what it would refuse; without it nothing",
                "is asked then."
            })
    private boolean despiteErrors;

    /**
     * Checks the e-mail as the account has it.
     *
     * @throws Failure.Invalid if it has errors
     */
    void require(Services services, long email, Terminal terminal) {
        if (despiteErrors) {
            return;
        }
        var guided = services.guidedSends();
        try {
            services.profile().bringAttributes();
            services.content().emails().bring();
            guided.requireFaultless(guided.mail(email));
        } catch (Failure.NotOne
                | Failure.Refused
                | Failure.Unreachable
                | Failure.Malformed untold) {
            terminal.note("The e-mail is not checked: " + untold.getMessage());
        }
    }
}
