package io.github.advisorysite.serve;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what uses the JDK's own HTTP server, which is not of Java SE: the module {@code
 * jdk.httpserver} is documented and in every JDK that Maven runs on.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface JdkServer {}
