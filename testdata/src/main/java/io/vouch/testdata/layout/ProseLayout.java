package io.vouch.testdata.layout;

import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.FlowStyle;
import java.util.List;
import java.util.function.Function;

/** A flowing paper of one wording: its blocks can be set on pages or written as DOCX. {@code P} is what the paper is about. */
public record ProseLayout<P>(String name, FlowStyle style, Function<P, List<Block>> blocks) {}
