import { Module } from '@nestjs/common';
import { loadDirectory } from './load-directory.js';
import { PACKAGE_DATA_DIR } from './package-data-dir.js';
import { StateDirectory } from './state-directory.js';

/** Who the States are, read once from the package's own `data` folder. */
@Module({
  providers: [{ provide: StateDirectory, useFactory: () => loadDirectory(PACKAGE_DATA_DIR) }],
  exports: [StateDirectory],
})
export class StatesModule {}
