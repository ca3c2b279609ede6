package io.mailwright.service.send;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.FrozenSend;
import io.mailwright.domain.send.FrozenSend.Remark;
import io.mailwright.domain.send.FrozenSend.Signed;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.settings.SigningKeyFile;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends frozen in a file that others open on their computers, remark on and release. Each entry is
 * signed with its author's key over all entries before it, so that nothing in the file can be
 * changed, taken out or put in between without being found out. Needs no network. Thread-safe.
 */
public final class FrozenSends {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LARGEST = 20L * 1024 * 1024;

    private final SigningKeyFile keys;
    private final InstantSource clock;

    public FrozenSends(SigningKeyFile keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private SigningKey key() {
        return new SigningKey(keys);
    }

    /** Whether the user of this home has signed that. */
    public boolean isOurs(Signed signed) {
        return signed.fingerprint().equals(SigningKey.fingerprint(key().publicKey()));
    }

    /** A file: entries in their order. */
    record File(List<Entry> entries) {}

    /**
     * One entry.
     *
     * @param body JSON, as it was signed
     */
    record Entry(String body, String key, String signature) {}

    /** The first entry. */
    record Frozen(
            String account,
            String name,
            SendPlan plan,
            SendMail mail,
            long people,
            String who,
            long at) {}

    /** Every other one. */
    record Said(String text, boolean release, String who, long at) {}

    /** What is frozen. */
    public record Subject(String account, String name, SendPlan plan, SendMail mail, long people) {}

    /**
     * Freezes a send.
     *
     * @param who as the author calls themselves
     */
    public FrozenSend freeze(Subject subject, String who, Path file) {
        var frozen =
                new Frozen(
                        subject.account(),
                        subject.name(),
                        subject.plan(),
                        subject.mail(),
                        subject.people(),
                        who,
                        clock.millis());
        write(file, new File(List.of(entry(List.of(), JSON.writeValueAsString(frozen)))));
        return open(file);
    }

    /** Adds a remark, or a release. */
    public FrozenSend remark(Path file, String text, boolean release, String who) {
        open(file);
        var entries = new ArrayList<>(read(file).entries());
        var said = JSON.writeValueAsString(new Said(text, release, who, clock.millis()));
        entries.add(entry(entries, said));
        write(file, new File(entries));
        return open(file);
    }

    /**
     * Reads a file.
     *
     * @throws Failure.FileUnusable if it is none, or something in it was changed since it was
     *     signed
     */
    public FrozenSend open(Path file) {
        var entries = read(file).entries();
        verify(file, entries);
        try {
            var first = entries.getFirst();
            var frozen = JSON.readValue(first.body(), Frozen.class);
            return new FrozenSend(
                    frozen.account(),
                    frozen.name(),
                    frozen.plan(),
                    frozen.mail(),
                    frozen.people(),
                    signed(frozen.who(), first, frozen.at()),
                    entries.stream().skip(1).map(FrozenSends::remark).toList());
        } catch (JacksonException e) {
            throw unusable(file, "It is no frozen send.", e);
        }
    }

    private static Remark remark(Entry entry) {
        var said = JSON.readValue(entry.body(), Said.class);
        return new Remark(signed(said.who(), entry, said.at()), said.text(), said.release());
    }

    private static Signed signed(String who, Entry entry, long at) {
        return new Signed(who, SigningKey.fingerprint(entry.key()), Instant.ofEpochMilli(at));
    }

    private Entry entry(List<Entry> before, String body) {
        var key = key();
        return new Entry(body, key.publicKey(), key.sign(text(before, body)));
    }

    private static void verify(Path file, List<Entry> entries) {
        if (entries.isEmpty()) {
            throw unusable(file, "It is no frozen send.", null);
        }
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var text = text(entries.subList(0, i), entry.body());
            if (!SigningKey.isGood(entry.key(), text, entry.signature())) {
                throw unusable(file, "It was changed after it was signed: ask for it anew.", null);
            }
        }
    }

    /**
     * What is signed: the entry, after all of every one before it, since there are keys whose
     * signature is good for any text.
     */
    private static String text(List<Entry> before, String body) {
        var text = new StringBuilder();
        before.forEach(entry -> text.append(SigningKey.digest(whole(entry))).append('\n'));
        return text.append(body).toString();
    }

    private static String whole(Entry entry) {
        return entry.key() + '\n' + entry.body() + '\n' + entry.signature();
    }

    private static File read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw unusable(file, "It is too large to be a frozen send.", null);
            }
            var read = JSON.readValue(Files.readString(file), File.class);
            if (read.entries() == null) {
                throw unusable(file, "It is no frozen send.", null);
            }
            return read;
        } catch (NoSuchFileException e) {
            throw unusable(file, "There is no such file.", e);
        } catch (IOException | JacksonException e) {
            throw unusable(file, "It is no frozen send.", e);
        }
    }

    private static void write(Path file, File content) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, JSON.writeValueAsString(content));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unusable(file, "It cannot be written.", e);
        }
    }

    private static Failure.FileUnusable unusable(Path file, String why, @Nullable Exception cause) {
        return new Failure.FileUnusable(file, why, cause);
    }
}
