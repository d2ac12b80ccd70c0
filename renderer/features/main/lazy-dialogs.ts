import { lazy } from 'react';

// None of these is on the first screen: each comes in a chunk of its own when it is first asked for.
export const AboutDialog = lazy(async () => ({
  default: (await import('../about/AboutDialog.tsx')).AboutDialog,
}));
export const AddAccountDialog = lazy(async () => ({
  default: (await import('../accounts/AddAccountDialog.tsx')).AddAccountDialog,
}));
export const AddCopyDialog = lazy(async () => ({
  default: (await import('../copies/AddCopyDialog.tsx')).AddCopyDialog,
}));
export const AskAgainDialog = lazy(async () => ({
  default: (await import('../backup-codes/AskAgainDialog.tsx')).AskAgainDialog,
}));
export const BackupDialog = lazy(async () => ({
  default: (await import('../export/BackupDialog.tsx')).BackupDialog,
}));
export const CaptureDialog = lazy(async () => ({
  default: (await import('../capture/CaptureDialog.tsx')).CaptureDialog,
}));
export const ChangeCopyDialog = lazy(async () => ({
  default: (await import('../copies/ChangeCopyDialog.tsx')).ChangeCopyDialog,
}));
export const CheckCopyDialog = lazy(async () => ({
  default: (await import('../copies/CheckCopyDialog.tsx')).CheckCopyDialog,
}));
export const ClockDialog = lazy(async () => ({
  default: (await import('../clock/ClockDialog.tsx')).ClockDialog,
}));
export const CodeHistoryDialog = lazy(async () => ({
  default: (await import('../backup-codes/CodeHistoryDialog.tsx')).CodeHistoryDialog,
}));
export const ConfigureSetDialog = lazy(async () => ({
  default: (await import('../backup-codes/ConfigureSetDialog.tsx')).ConfigureSetDialog,
}));
export const CopyDialog = lazy(async () => ({
  default: (await import('../copies/CopyDialog.tsx')).CopyDialog,
}));
export const DrillDialog = lazy(async () => ({
  default: (await import('../drill/DrillDialog.tsx')).DrillDialog,
}));
export const EditAccountDialog = lazy(async () => ({
  default: (await import('../accounts/EditAccountDialog.tsx')).EditAccountDialog,
}));
export const HelpDialog = lazy(async () => ({
  default: (await import('../help/HelpDialog.tsx')).HelpDialog,
}));
export const HashSetDialog = lazy(async () => ({
  default: (await import('../make/HashSetDialog.tsx')).HashSetDialog,
}));
export const ImportDialog = lazy(async () => ({
  default: (await import('../import/ImportDialog.tsx')).ImportDialog,
}));
export const LogDialog = lazy(async () => ({
  default: (await import('../log/LogDialog.tsx')).LogDialog,
}));
export const MakeDialog = lazy(async () => ({
  default: (await import('../make/MakeDialog.tsx')).MakeDialog,
}));
export const PrintDialog = lazy(async () => ({
  default: (await import('../export/PrintDialog.tsx')).PrintDialog,
}));
export const PutAsideDialog = lazy(async () => ({
  default: (await import('../health/PutAsideDialog.tsx')).PutAsideDialog,
}));
export const ReceiptDialog = lazy(async () => ({
  default: (await import('../drill/ReceiptDialog.tsx')).ReceiptDialog,
}));
export const RecoveryCodesDialog = lazy(async () => ({
  default: (await import('../recovery/RecoveryCodesDialog.tsx')).RecoveryCodesDialog,
}));
export const RehearsalDialog = lazy(async () => ({
  default: (await import('../drill/RehearsalDialog.tsx')).RehearsalDialog,
}));
export const RenewDialog = lazy(async () => ({
  default: (await import('../backup-codes/RenewDialog.tsx')).RenewDialog,
}));
export const SecretDialog = lazy(async () => ({
  default: (await import('../accounts/SecretDialog.tsx')).SecretDialog,
}));
export const ServiceSheetDialog = lazy(async () => ({
  default: (await import('../services/ServiceSheetDialog.tsx')).ServiceSheetDialog,
}));
export const ShortcutsDialog = lazy(async () => ({
  default: (await import('../shortcuts/ShortcutsDialog.tsx')).ShortcutsDialog,
}));
export const UseBackupCodeDialog = lazy(async () => ({
  default: (await import('../backup-codes/UseBackupCodeDialog.tsx')).UseBackupCodeDialog,
}));

export const CopiesView = lazy(async () => ({
  default: (await import('../copies/CopiesView.tsx')).CopiesView,
}));
export const LockoutView = lazy(async () => ({
  default: (await import('../lockout/LockoutView.tsx')).LockoutView,
}));
export const LogView = lazy(async () => ({
  default: (await import('../log/LogView.tsx')).LogView,
}));
export const HealthView = lazy(async () => ({
  default: (await import('../health/HealthView.tsx')).HealthView,
}));
export const SettingsView = lazy(async () => ({
  default: (await import('../settings/SettingsView.tsx')).SettingsView,
}));
export const SweepView = lazy(async () => ({
  default: (await import('../sweep/SweepView.tsx')).SweepView,
}));
export const TrashView = lazy(async () => ({
  default: (await import('../accounts/TrashView.tsx')).TrashView,
}));
