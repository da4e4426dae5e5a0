// Loaded before the program: its clock starts at READBACK_TEST_NOW, an instant in ISO 8601, and runs on from there.
const Real = Date;
const ahead = Real.parse(process.env.READBACK_TEST_NOW) - Real.now();
globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length > 0 ? given : [Real.now() + ahead]));
  }
  static now() {
    return Real.now() + ahead;
  }
};
