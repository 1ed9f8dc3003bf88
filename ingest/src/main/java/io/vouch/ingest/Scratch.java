package io.vouch.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Removal of scratch folders; links are removed, never followed. */
public final class Scratch {

    private Scratch() {}

    /** Deletes a folder and all in it as far as that is possible; what is left goes with the child's folder. */
    public static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return remove(file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                    return remove(directory);
                }
            });
        } catch (IOException e) {
            System.getLogger(Scratch.class.getName()).log(System.Logger.Level.DEBUG, "scratch left behind", e);
        }
    }

    private static FileVisitResult remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            System.getLogger(Scratch.class.getName()).log(System.Logger.Level.DEBUG, "scratch left behind", e);
        }
        return FileVisitResult.CONTINUE;
    }
}
