package io.mailwright.cli.send;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.Services;

import picocli.CommandLine.Option;

/** Has the checks of {@code email check} decide whether an e-mail is sent, unless told not to. */
final class SendCheck {
    @Option(
            names = "--despite-errors",
            description =
                    "Asks the account although the checks find what it would refuse; without it nothing "
                            + "is asked then.")
    private boolean despiteErrors;

    /**
     * Checks the e-mail as the account has it, and says so if nobody would get it as the local copy
     * has them: people may have come since, so that is no reason not to ask.
     *
     * @throws Failure.Invalid if it has errors
     */
    void require(Services services, SendPlan plan, Terminal terminal) {
        require(services, plan.emailId(), terminal);
        if (nobody(services, plan)) {
            terminal.warn("Nobody is on these lists who would get it, as the local copy has them.");
        }
    }

    private static boolean nobody(Services services, SendPlan plan) {
        // What was never fetched tells nothing of who is there.
        if (services.sync().lastSync().isEmpty()) {
            return false;
        }
        try {
            return services.guidedSends()
                            .audiences()
                            .count(plan.lists(), plan.suppressed())
                            .people()
                    == 0;
        } catch (Failure.Refused | Failure.Unreachable | Failure.Malformed _) {
            // Of a group that cannot be asked for; the send itself says what is the matter.
            return false;
        }
    }

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
