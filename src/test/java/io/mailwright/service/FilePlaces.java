package io.mailwright.service;

import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.files.FileEndpoint;
import io.mailwright.xmlapi.files.FileTransfer;
import io.mailwright.xmlapi.files.KnownServers;

import java.net.URI;
import java.nio.file.Path;

/** Places for files of servers of our own. */
public final class FilePlaces {
    private FilePlaces() {}

    /** One whose name and password are the same. */
    public static FilePlace of(URI url, String login) {
        return FilePlace.of(
                new KnownServers(Path.of("none")),
                known ->
                        new FileTransfer(
                                FileEndpoint.of(url), () -> new Credentials(login, login), known));
    }
}
