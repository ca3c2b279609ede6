package io.mailwright.service.content;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells the windows in which something is being typed from those that are gone, in whatever process
 * of this computer: what was typed in one that is gone is free to be gone on with. Thread-safe.
 */
public final class Editors {
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})@(\\d{1,18})#.*");
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /** The name of a window that is opened now. */
    public String begin() {
        var process = ProcessHandle.current();
        var name = "%d@%d#%s".formatted(process.pid(), started(process), UUID.randomUUID());
        open.add(name);
        return name;
    }

    /** Says that a window is closed. */
    public void end(String name) {
        open.remove(name);
    }

    /** Whether somebody may still be typing there. */
    public boolean isOpen(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        long pid = Long.parseLong(parts.group(1));
        if (pid == ProcessHandle.current().pid()) {
            return open.contains(name);
        }
        // A number that was given to another process since is told by when that began.
        return ProcessHandle.of(pid)
                .filter(process -> started(process) == Long.parseLong(parts.group(2)))
                .isPresent();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
