package io.mailwright.service.check;

import io.mailwright.domain.check.Finding;

import java.util.function.Consumer;

/** Looks for some of the rules. Without state. */
@FunctionalInterface
interface Check {
    void look(MailView mail, Consumer<Finding> found);
}
