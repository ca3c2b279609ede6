/**
 * Files to and from an account, by FTP, FTPS or SFTP. {@link
 * io.mailwright.xmlapi.files.FileTransfer} is the door; every call has a connection of its own, and
 * goes on where the last try broke off.
 *
 * <pre>{@code
 * var transfer = new FileTransfer(new FileEndpoint(url, false), credentials, known);
 * transfer.upload(file, "import/spring-7.csv", Existing.CONTINUE, (done, total) -> {});
 * transfer.download("bulkasync_10045511_20100305101530127_1.zip", zip, (done, total) -> {});
 * }</pre>
 */
@NullMarked
package io.mailwright.xmlapi.files;

import org.jspecify.annotations.NullMarked;
