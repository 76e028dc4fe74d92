package io.github.advisorysite.signing;

/** The key cannot sign. The message says why and how to mend it, and nothing of the key. */
public final class KeyRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  /** What is wrong with a key. */
  public enum Fault {
    /** No private key can be read. */
    FILE,
    /** Its kind does not sign, or never twice the same. */
    KIND,
    /** The passphrase is another. */
    PASSPHRASE,
    /** It had expired, or was revoked. */
    EXPIRED
  }

  private final Fault fault;

  KeyRefusedException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
