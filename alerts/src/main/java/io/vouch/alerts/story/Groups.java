package io.vouch.alerts.story;

import java.util.Map;
import java.util.TreeMap;

/** Names that belong together: the smallest name of a group stands for it, so that the order of joining changes nothing. */
final class Groups {

    private final Map<String, String> parents = new TreeMap<>();

    /** The name that stands for the group of a name. */
    String of(String name) {
        String root = name;
        while (!parents.getOrDefault(root, root).equals(root)) {
            root = parents.get(root);
        }
        String at = name;
        while (!at.equals(root)) {
            String next = parents.getOrDefault(at, at);
            parents.put(at, root);
            at = next;
        }
        return root;
    }

    void join(String one, String other) {
        String first = of(one);
        String second = of(other);
        if (first.compareTo(second) < 0) {
            parents.put(second, first);
        } else if (!first.equals(second)) {
            parents.put(first, second);
        }
    }
}
