package io.mailwright.xmlapi.files;

import io.mailwright.server.fault.Faults;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.ftp.FtpSite;
import io.mailwright.server.handler.Login;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.files.FileEndpoint.Protocol;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real places for files: our own site, and an SSH server. */
final class Places implements AutoCloseable {
    static final String USER = "api.user";
    static final String PASSWORD = "s3cret-password";

    private final Path folder;
    private final FtpSite site;
    private final SshServer ssh;
    private final SimpleGeneratorHostKeyProvider keys;

    Places(Path folder) throws IOException {
        this.folder = folder;
        this.site =
                FtpSite.start(
                        InetAddress.getLoopbackAddress(),
                        0,
                        new Login(USER, PASSWORD),
                        FileArea.in(folder),
                        folder.resolve("ftp.p12"),
                        new Faults());
        Files.createDirectories(folder.resolve("ssh/import"));
        this.keys = new SimpleGeneratorHostKeyProvider(folder.resolve("host-key"));
        this.ssh = SshServer.setUpDefaultServer();
        ssh.setHost("127.0.0.1");
        ssh.setKeyPairProvider(keys);
        ssh.setPasswordAuthenticator(
                (name, password, _) -> name.equals(USER) && password.equals(PASSWORD));
        ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        ssh.setFileSystemFactory(new VirtualFileSystemFactory(folder.resolve("ssh")));
        ssh.start();
    }

    static Credentials credentials() {
        return new Credentials(USER, PASSWORD);
    }

    static FileEndpoint endpoint(Protocol protocol, int port) {
        return new FileEndpoint(URI.create(protocol + "://127.0.0.1:" + port), false);
    }

    int port(Protocol protocol) {
        return protocol == Protocol.SFTP ? ssh.getPort() : site.port();
    }

    /** Where a file lies that was put into {@code import}. */
    Path file(Protocol protocol, String name) {
        return folder.resolve(protocol == Protocol.SFTP ? "ssh" : "ftp")
                .resolve("import")
                .resolve(name);
    }

    /** Of the SSH server's key. */
    String fingerprint() {
        return KeyUtils.getFingerPrint(keys.loadKeys(null).iterator().next().getPublic());
    }

    @Override
    public void close() throws IOException {
        site.close();
        ssh.stop(true);
    }
}
