package io.mailwright.cli.upload;

import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Terminal;
import io.mailwright.service.Services;
import io.mailwright.service.upload.Addresses;

import java.util.concurrent.atomic.AtomicLong;

/** Makes a new list of people another command has found, and waits until all are on it. */
public final class PeopleUpload {
    private final Terminal terminal;
    private final Services services;
    private final boolean yes;

    /**
     * An upload.
     *
     * @param yes whether nobody is asked before
     */
    public PeopleUpload(Terminal terminal, Services services, boolean yes) {
        this.terminal = terminal;
        this.services = services;
        this.yes = yes;
    }

    /** Shows the upload's document and answers the exit code. */
    public int make(String list, Addresses people) {
        var count = new AtomicLong();
        people.each(_ -> count.incrementAndGet());
        if (!yes
                && !terminal.agrees(
                        "Make a list \"%s\" of %,d people?".formatted(list, count.get()))) {
            throw new CommandEnded(ExitCode.FAILED, "No list was made.");
        }
        long id = terminal.following(progress -> services.newLists().begin(list, people, progress));
        return new UploadRun(terminal, services.uploads(), new Waiting()).finish(id);
    }
}
