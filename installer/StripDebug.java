import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the names of local variables out of the classes in jars, which are given as arguments: only
 * a debugger reads them, and they take room in the jars and in the recorded start. Lines stay, for
 * traces.
 */
void main(String... arguments) throws IOException {
    var jars = Arrays.stream(arguments).map(Path::of).toList();
    var places = new URL[jars.size()];
    for (int i = 0; i < places.length; i++) {
        places[i] = jars.get(i).toUri().toURL();
    }
    try (var loader = new URLClassLoader(places)) {
        var resolver = ClassHierarchyResolver.ofResourceParsing(loader);
        var classes =
                ClassFile.of(
                        DebugElementsOption.DROP_DEBUG,
                        ClassHierarchyResolverOption.of(resolver.cached()));
        for (var jar : jars) {
            var stripped = strip(jar, classes);
            Files.write(jar, stripped);
        }
    }
}

byte[] strip(Path jar, ClassFile classes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipFile(jar.toFile());
            var out = new ZipOutputStream(bytes)) {
        out.setLevel(9);
        for (var entry : in.stream().toList()) {
            var copy = new ZipEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            var content = in.getInputStream(entry).readAllBytes();
            out.write(entry.getName().endsWith(".class") ? strip(content, classes) : content);
        }
    }
    return bytes.toByteArray();
}

byte[] strip(byte[] content, ClassFile classes) {
    var transform = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    try {
        return classes.transformClass(classes.parse(content), transform);
    } catch (IllegalArgumentException _) {
        // It extends what is of a library that is left out: it stays as it is.
        return content;
    }
}
